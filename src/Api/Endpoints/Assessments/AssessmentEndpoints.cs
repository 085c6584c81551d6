using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments;
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

internal static class AssessmentEndpoints
{
    public static IEndpointRouteBuilder MapAssessments(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}").WithTags("Assessments");
        ofCase.MapPost("/needs-assessments", AssessNeeds)
            .RequirePermission(Permission.CasesEdit).WithName("RecordNeedsAssessment").WithSummary("Record how a person manages in each area of need")
            .AcceptsIdempotencyKey().WithCurrentOnStale(CaseEndpoints.Current, c => c.Version, isNeeded: false);
        ofCase.MapPost("/risk-assessments", AssessRisk)
            .RequirePermission(Permission.CasesEdit).WithName("RecordRiskAssessment").WithSummary("Record the answers to a risk tool and the grade")
            .AcceptsIdempotencyKey().WithCurrentOnStale(CaseEndpoints.Current, c => c.Version, isNeeded: false);
        return routes;
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
