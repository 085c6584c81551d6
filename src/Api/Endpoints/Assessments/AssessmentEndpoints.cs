using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Assessments;

public sealed record NeedsAssessmentBody(IReadOnlyList<ScoredNeed>? Scores, string? Summary);

/// <param name="Answers">To the tool's questions; left out where they are not loaded.</param>
/// <param name="Total">Of a tool whose questions are not loaded.</param>
public sealed record RiskAssessmentBody(string? Tool, IReadOnlyList<AnsweredTopic>? Answers, int? Total, RiskGrade? Judgement, string? JudgementReason);

/// <param name="Scores">As far as they are entered.</param>
/// <param name="BasedOn">Number of the newest assessment when it was begun; 0 where there was none.</param>
public sealed record NeedsDraftBody(IReadOnlyList<DraftedNeed>? Scores, string? Summary, int BasedOn);

internal static class AssessmentEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapAssessments(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}").WithTags("Assessments");
        ofCase.MapGet("/assessments", Get).RequirePermission(Read).WithName("GetAssessments")
            .WithSummary("Read every assessment of a case, and what changed in each area of need");
        ofCase.MapPost("/needs-assessments", AssessNeeds)
            .RequirePermission(Permission.CasesEdit).WithName("RecordNeedsAssessment").WithSummary("Record how a person manages in each area of need")
            .AcceptsIdempotencyKey().WithCurrentOnStale(CaseEndpoints.Current, c => c.Version, isNeeded: false);
        ofCase.MapPost("/risk-assessments", AssessRisk)
            .RequirePermission(Permission.CasesEdit).WithName("RecordRiskAssessment").WithSummary("Record the answers to a risk tool and the grade")
            .AcceptsIdempotencyKey().WithCurrentOnStale(CaseEndpoints.Current, c => c.Version, isNeeded: false);
        var draft = ofCase.MapGroup("/needs-assessments/draft").RequirePermission(Permission.CasesEdit);
        draft.MapGet("", GetDraft).WithName("GetNeedsDraft").WithSummary("Read your own draft of a needs assessment, with its version as ETag");
        draft.MapPut("", SaveDraft).WithName("SaveNeedsDraft").WithSummary("Keep what you have entered so far, for yourself; the version is that of your draft")
            .WithCurrentOnStale(FindDraft, d => d.Revision, isNeeded: false);
        draft.MapDelete("", DiscardDraft).WithName("DiscardNeedsDraft").WithSummary("Throw your own draft away");
        return routes;
    }

    private static async Task<Ok<CaseAssessments>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetAssessmentsQuery(CaseId.From(id)), ct));

    private static async Task<Ok<NeedsDraftDetails>> GetDraft(HttpContext context, IMediator mediator)
    {
        var draft = await FindDraft(context, mediator);
        context.Response.SetVersion(draft.Revision);
        return TypedResults.Ok(draft);
    }

    private static async Task<NeedsDraftDetails> FindDraft(HttpContext context, IMediator mediator) =>
        await mediator.Send(new GetNeedsDraftQuery(CaseId.From(context.RouteId())), context.RequestAborted) ?? throw new NotFoundException();

    private static async Task<Ok<SavedDraft>> SaveDraft(
        Guid id, NeedsDraftBody body, IMediator mediator, HttpRequest request, HttpResponse response, CancellationToken ct)
    {
        var saved = await mediator.Send(
            new SaveNeedsDraftCommand(CaseId.From(id), body.Scores ?? [], body.Summary, body.BasedOn, request.IfMatchVersion()), ct);
        response.SetVersion(saved.Revision);
        return TypedResults.Ok(saved);
    }

    private static async Task<NoContent> DiscardDraft(Guid id, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new DiscardNeedsDraftCommand(CaseId.From(id)), ct);
        return TypedResults.NoContent();
    }

    // An assessment has no address of its own, so the answer names none.
    private static async Task<Created<RecordedNeeds>> AssessNeeds(
        Guid id, NeedsAssessmentBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(
            new RecordNeedsAssessmentCommand(CaseId.From(id), body.Scores ?? [], body.Summary, request.IfMatchVersion()), ct));

    private static async Task<Created<RecordedRisk>> AssessRisk(
        Guid id, RiskAssessmentBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(
            new RecordRiskAssessmentCommand(
                CaseId.From(id), body.Tool, body.Answers ?? [], body.Total, body.Judgement, body.JudgementReason, request.IfMatchVersion()),
            ct));
}
