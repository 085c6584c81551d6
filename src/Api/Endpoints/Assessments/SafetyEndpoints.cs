using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Safety;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Assessments;

/// <param name="AtCall">What whoever rings must know first.</param>
/// <param name="With">With whom it was agreed.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
public sealed record AgreeSafetyPlanBody(
    string? AtCall, string? InDanger, string? SafePlaces, string? Children, string? HomeAndPhone, string? With, DateOnly? ReviewOn);

public sealed record ReviewSafetyPlanBody(string? With, DateOnly? ReviewOn);

/// <param name="Reference">Of a referral or case of the child’s own, where the service knows them; then neither name nor age.</param>
public sealed record RecordChildBody(string? Reference, string? Name, int? Age);

/// <param name="Code">Of the list of what is done for children.</param>
public sealed record RecordChildMeasureBody(string? Code, DateOnly? On, string? Note);

public sealed record EndChildBody(string? Reason);

internal static class SafetyEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapSafety(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}").WithTags("Assessments");
        ofCase.MapGet("/safety", Get).RequirePermission(Read).WithName("GetSafety")
            .WithSummary("Read the safety plan of a case with its versions, and the children of the household");
        ofCase.MapPost("/safety-plan", Agree).RequirePermission(Permission.CasesEdit).WithName("AgreeSafetyPlan")
            .WithSummary("Record a new version of the safety plan; the version is the plan’s, 0 where there is none").WithCurrentOnStale(Plan, p => p.Version);
        ofCase.MapPost("/safety-plan/review", Review).RequirePermission(Permission.CasesEdit).WithName("ReviewSafetyPlan")
            .WithSummary("Record that the safety plan was looked at and holds").WithCurrentOnStale(Plan, p => p.Version);
        ofCase.MapPost("/children", Record).RequirePermission(Permission.CasesEdit).WithName("RecordChild").WithSummary("Record a child of the household")
            .AcceptsIdempotencyKey();
        var child = ofCase.MapGroup("/children/{childId:guid}");
        child.MapPost("/measures", Measure).RequirePermission(Permission.CasesEdit).WithName("RecordChildMeasure").WithSummary("Record what was done for a child")
            .WithCurrentOnStale(Child, c => c.Version);
        child.MapPost("/end", End).RequirePermission(Permission.CasesEdit).WithName("EndChild").WithSummary("Say that a child no longer belongs to the household")
            .WithCurrentOnStale(Child, c => c.Version);
        return routes;
    }

    private static async Task<Ok<CaseSafety>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetSafetyQuery(CaseId.From(id)), ct));

    private static async Task<SafetyPlanDetails> Plan(HttpContext context, IMediator mediator) =>
        (await mediator.Send(new GetSafetyQuery(CaseId.From(context.RouteId())), context.RequestAborted)).Plan ?? throw new NotFoundException();

    private static async Task<ChildDetails> Child(HttpContext context, IMediator mediator)
    {
        var safety = await mediator.Send(new GetSafetyQuery(CaseId.From(context.RouteId())), context.RequestAborted);
        return safety.Children.FirstOrDefault(c => c.Id == context.RouteId("childId")) ?? throw new NotFoundException();
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Agree(
        Guid id, AgreeSafetyPlanBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new AgreeSafetyPlanCommand(
                CaseId.From(id), new SafetyPlanWords(body.AtCall, body.InDanger, body.SafePlaces, body.Children, body.HomeAndPhone), body.With, body.ReviewOn, version),
            ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Review(
        Guid id, ReviewSafetyPlanBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ReviewSafetyPlanCommand(CaseId.From(id), body.With, body.ReviewOn, version), ct);

    // A child has no address of their own, so the answer names none.
    private static async Task<Created<RecordedChild>> Record(Guid id, RecordChildBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(new RecordChildCommand(CaseId.From(id), body.Reference, body.Name, body.Age), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Measure(
        Guid id, Guid childId, RecordChildMeasureBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request, version => new RecordChildMeasureCommand(CaseId.From(id), HouseholdChildId.From(childId), body.Code, body.On, body.Note, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> End(
        Guid id, Guid childId, EndChildBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndChildCommand(CaseId.From(id), HouseholdChildId.From(childId), body.Reason, version), ct);
}
