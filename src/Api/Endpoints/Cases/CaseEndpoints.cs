using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Cases;

internal static class CaseEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("/", List).RequirePermission(Read).WithName("ListCases").WithSummary("List the cases that you may see, the newest first");
        cases.MapGet("/{id:guid}", Get).RequirePermission(Read).WithName("GetCase").WithSummary("Read one case");
        cases.MapGet("/{id:guid}/timeline", Timeline).RequirePermission(Read).WithName("GetCaseTimeline").WithSummary("Read what was done, the newest first");
        cases.MapPost("/{id:guid}/notes", AddNote).RequirePermission(Permission.CasesEdit).WithName("AddNote").WithSummary("Add a note")
            .AcceptsIdempotencyKey().WithCurrentOnStale(Current, c => c.Version, isNeeded: false);
        cases.MapPost("/{id:guid}/close", Close).RequirePermission(Permission.CasesClose).WithName("CloseCase").WithSummary("Close a case with its outcomes; some wait for an approval")
            .WithCurrentOnStale(Current, c => c.Version);
        cases.MapGet("/{id:guid}/closing", Closing).RequirePermission(Permission.CasesClose).WithName("GetClosingForm")
            .WithSummary("What is still open, and what may be said when a case is closed");
        cases.MapPost("/{id:guid}/closure/decide", Decide).RequirePermission(Permission.ClosuresApprove).WithName("DecideClosure")
            .WithSummary("Approve that a case is closed, or refuse it").WithCurrentOnStale(Current, c => c.Version);
        cases.MapGet("/{id:guid}/since-closure", Since).RequirePermission(Permission.CasesClose).WithName("GetSinceClosure")
            .WithSummary("What has happened since a case was closed");
        cases.MapPost("/{id:guid}/reopen", Reopen).RequirePermission(Permission.CasesClose).WithName("ReopenCase").WithSummary("Open a closed case again")
            .WithCurrentOnStale(Current, c => c.Version);
        cases.MapPost("/{id:guid}/pause", Pause).RequirePermission(Permission.CasesEdit).WithName("PauseCase").WithSummary("Hold a case until a day")
            .WithCurrentOnStale(Current, c => c.Version);
        cases.MapPost("/{id:guid}/resume", Resume).RequirePermission(Permission.CasesEdit).WithName("ResumeCase").WithSummary("Resume a paused case")
            .WithCurrentOnStale(Current, c => c.Version);
        return routes;
    }

    private static async Task<Ok<ListPage<CaseRow>>> List(
        IMediator mediator, CancellationToken ct, string? scope = null, string? status = null, string? after = null, int limit = 50,
        bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListCasesQuery(scope, status, after, limit, count), ct));

    private static async Task<Ok<CaseDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await Find(id, mediator, ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    /// <summary>The case as it stands, for the answer to a stale version.</summary>
    internal static Task<CaseDetails> Current(HttpContext context, IMediator mediator) => Find(context.RouteId(), mediator, context.RequestAborted);

    private static async Task<CaseDetails> Find(Guid id, IMediator mediator, CancellationToken ct)
    {
        var overview = await mediator.Send(new GetCaseOverviewQuery(CaseId.From(id)), ct);
        return CaseDetails.Of(await mediator.Send(new GetCaseHeaderQuery(CaseId.From(id)), ct), overview);
    }

    private static async Task<Ok<CaseTimeline>> Timeline(Guid id, IMediator mediator, CancellationToken ct, string? after = null, int limit = 50, bool count = false) =>
        TypedResults.Ok(await mediator.Send(new GetCaseTimelineQuery(CaseId.From(id), after, limit, count), ct));

    private static async Task<Created<NoteDetails>> AddNote(
        Guid id, AddNoteBody body, IMediator mediator, HttpRequest request, CancellationToken ct)
    {
        var added = await mediator.Send(new AddNoteCommand(CaseId.From(id), body.Text, request.IfMatchVersion()), ct);
        return TypedResults.Created((string?)null, new NoteDetails(id, PlainText.Clean(body.Text!), added.AddedUtc));
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Close(
        Guid id, CloseCaseBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new CloseCaseCommand(
                CaseId.From(id), body.ReasonCode, body.Outcomes ?? [], body.OutcomeScores ?? [], body.Scores ?? [], body.Summary, body.Note, body.Cancel ?? [],
                version), ct);

    private static async Task<Ok<ClosingForm>> Closing(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetClosingFormQuery(CaseId.From(id)), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Decide(
        Guid id, DecideClosureBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new DecideClosureCommand(CaseId.From(id), body.Approve, body.Reason, version), ct);

    private static async Task<Ok<SinceClosure>> Since(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetSinceClosureQuery(CaseId.From(id)), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Reopen(
        Guid id, ReasonBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ReopenCaseCommand(CaseId.From(id), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Pause(
        Guid id, PauseCaseBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new PauseCaseCommand(CaseId.From(id), body.Reason, body.Until, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Resume(Guid id, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ResumeCaseCommand(CaseId.From(id), version), ct);
}
