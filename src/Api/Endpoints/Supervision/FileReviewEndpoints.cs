using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Supervision;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Supervision;

internal static class FileReviewEndpoints
{
    public static IEndpointRouteBuilder MapFileReviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/file-reviews/due", Due).RequirePermission(Permission.CaseFilesReview).WithTags("Supervision").WithName("ListFileReviewsDue")
            .WithSummary("The cases whose file is due for review");
        var ofCase = routes.MapGroup("/cases/{id:guid}/file-reviews").WithTags("Supervision");
        ofCase.MapGet("", List).RequirePermission(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll).WithName("GetFileReviews")
            .WithSummary("The reviews of a case’s file, with what became of each finding");
        ofCase.MapPost("", Review).RequirePermission(Permission.CaseFilesReview).WithName("ReviewFile")
            .WithSummary("Review the file; each finding becomes a follow-up").AcceptsIdempotencyKey();
        return routes;
    }

    private static async Task<Ok<IReadOnlyList<FileReviewDue>>> Due(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListFileReviewsDueQuery(), ct));

    private static async Task<Ok<CaseFileReviews>> List(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetFileReviewsQuery(CaseId.From(id)), ct));

    private static async Task<Created<CreatedFileReview>> Review(Guid id, ReviewFileBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created(
            (string?)null,
            new CreatedFileReview((await mediator.Send(new ReviewFileCommand(CaseId.From(id), body.Summary, body.Findings ?? [], body.NextDueOn), ct)).Value));
}

/// <param name="NextDueOn">As configured where it is left out.</param>
internal sealed record ReviewFileBody(string? Summary, IReadOnlyList<FindingGiven>? Findings, DateOnly? NextDueOn);

internal sealed record CreatedFileReview(Guid Id);
