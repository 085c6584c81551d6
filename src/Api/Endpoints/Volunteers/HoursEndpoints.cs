using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Volunteers;

internal static class HoursEndpoints
{
    public static IEndpointRouteBuilder MapHours(this IEndpointRouteBuilder routes)
    {
        var hours = routes.MapGroup("/hours").WithTags("Volunteers");
        hours.MapGet("", Get).RequirePermission(Permission.HoursLog).WithName("GetOwnHours").WithSummary("Your hours of a month");
        hours.MapPost("", Log).RequirePermission(Permission.HoursLog).WithName("LogHours").WithSummary("Log hours beside the support that you log on cases")
            .AcceptsIdempotencyKey();
        hours.MapPost("/{id:guid}/strike-out", StrikeOut).RequirePermission(Permission.HoursLog).WithName("StrikeOutHours").WithSummary("Strike out hours that were wrong")
            .WithCurrentOnStale(Current, h => h.Version);
        return routes;
    }

    private static async Task<Ok<OwnHours>> Get(IMediator mediator, CancellationToken ct, DateOnly? month = null) =>
        TypedResults.Ok(await mediator.Send(new GetOwnHoursQuery(month), ct));

    private static async Task<Created<CreatedHours>> Log(LogHoursBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, new CreatedHours((await mediator.Send(new LogHoursCommand(body.On, body.Minutes, body.Kind, body.Note), ct)).Value));

    private static Task<Results<NoContent, ProblemHttpResult>> StrikeOut(Guid id, StrikeOutHoursBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new StrikeOutHoursCommand(HoursEntryId.From(id), body.Reason, version), ct);

    private static Task<HoursRow> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetHoursEntryQuery(HoursEntryId.From(context.RouteId())), context.RequestAborted);
}

/// <param name="Kind">Code of the list of kinds of hours.</param>
internal sealed record LogHoursBody(DateOnly? On, int? Minutes, string? Kind, string? Note);

internal sealed record CreatedHours(Guid Id);

internal sealed record StrikeOutHoursBody(string? Reason);
