using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Volunteers;

internal static class VolunteerEndpoints
{
    public static IEndpointRouteBuilder MapVolunteers(this IEndpointRouteBuilder routes)
    {
        var volunteers = routes.MapGroup("/volunteers").WithTags("Volunteers");
        volunteers.MapGet("", List).RequirePermission(Permission.VolunteersManage).WithName("ListVolunteers")
            .WithSummary("The volunteers of your team: who is ready, and what runs out soon");
        volunteers.MapGet("/hours", Hours).RequirePermission(Permission.VolunteersManage).WithName("GetVolunteerHours")
            .WithSummary("The hours that the volunteers of your team gave in a month, each and together");

        var one = volunteers.MapGroup("/{id:guid}");
        one.MapGet("", Get).RequirePermission(Permission.VolunteersManage).WithName("GetVolunteer").WithSummary("One volunteer’s record, with its version as ETag");
        one.MapPost("/vetting", Vet).RequirePermission(Permission.VolunteersManage).WithName("VetVolunteer")
            .WithSummary("Record that you looked at the DBS certificate").WithCurrentOnStale(Current, v => v.Version);
        one.MapPost("/trainings", Train).RequirePermission(Permission.VolunteersManage).WithName("TrainVolunteer")
            .WithSummary("Record a training").WithCurrentOnStale(Current, v => v.Version);
        one.MapPost("/papers", Check).RequirePermission(Permission.VolunteersManage).WithName("CheckVolunteerPapers")
            .WithSummary("Record the role agreement and the references").WithCurrentOnStale(Current, v => v.Version);
        one.MapPost("/supervisions/book", Book).RequirePermission(Permission.VolunteersManage).WithName("BookSupervision")
            .WithSummary("Book the next supervision").WithCurrentOnStale(Current, v => v.Version);
        one.MapPost("/supervisions/hold", Hold).RequirePermission(Permission.VolunteersManage).WithName("HoldSupervision")
            .WithSummary("Record a supervision that was held").WithCurrentOnStale(Current, v => v.Version);
        return routes;
    }

    private static async Task<Ok<VolunteerList>> List(IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new ListVolunteersQuery(), ct));

    private static async Task<Ok<VolunteerHours>> Hours(IMediator mediator, CancellationToken ct, DateOnly? month = null) =>
        TypedResults.Ok(await mediator.Send(new GetVolunteerHoursQuery(month), ct));

    private static async Task<Ok<VolunteerDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var volunteer = await mediator.Send(new GetVolunteerQuery(UserId.From(id)), ct);
        response.SetVersion(volunteer.Version);
        return TypedResults.Ok(volunteer);
    }

    private static Task<VolunteerDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetVolunteerQuery(UserId.From(context.RouteId())), context.RequestAborted);

    private static Task<Results<NoContent, ProblemHttpResult>> Vet(Guid id, VetVolunteerBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new VetVolunteerCommand(UserId.From(id), body.Level, body.CheckedOn, body.RenewalDueOn, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Train(Guid id, TrainVolunteerBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new TrainVolunteerCommand(UserId.From(id), body.Training, body.DoneOn, body.ExpiresOn, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Check(Guid id, VolunteerPapersBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new CheckVolunteerPapersCommand(UserId.From(id), body.AgreementSignedOn, body.ReferencesCheckedOn, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Book(Guid id, BookSupervisionBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new BookSupervisionCommand(UserId.From(id), body.On, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Hold(Guid id, HoldSupervisionBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new HoldSupervisionCommand(UserId.From(id), body.On, body.Note, body.NextOn, version), ct);
}

internal sealed record VetVolunteerBody(DbsLevel? Level, DateOnly? CheckedOn, DateOnly? RenewalDueOn);

/// <param name="Training">Code of the list of trainings.</param>
/// <param name="ExpiresOn">As the training lasts by the list where it is left out.</param>
internal sealed record TrainVolunteerBody(string? Training, DateOnly? DoneOn, DateOnly? ExpiresOn);

internal sealed record VolunteerPapersBody(DateOnly? AgreementSignedOn, DateOnly? ReferencesCheckedOn);

internal sealed record BookSupervisionBody(DateOnly? On);

/// <param name="NextOn">The day of the next one, where it is known.</param>
internal sealed record HoldSupervisionBody(DateOnly? On, string? Note, DateOnly? NextOn);
