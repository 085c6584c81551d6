using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Supervision;

internal static class FeedbackEndpoints
{
    public static IEndpointRouteBuilder MapFeedback(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feedback", Summary).RequirePermission(Permission.FeedbackRead).WithTags("Feedback").WithName("GetFeedbackSummary")
            .WithSummary("What people answered in the last twelve months");
        var ofCase = routes.MapGroup("/cases/{id:guid}/feedback").WithTags("Feedback");
        ofCase.MapGet("", Get).RequirePermission(Permission.FeedbackAsk, Permission.FeedbackRead).WithName("GetCaseFeedback")
            .WithSummary("What was asked on a case, and where a link may be sent");
        ofCase.MapPost("/ask", Ask).RequirePermission(Permission.FeedbackAsk).WithName("AskFeedback").WithSummary("Mail a link to a few questions, if that is safe")
            .AcceptsIdempotencyKey();
        ofCase.MapPost("", Record).RequirePermission(Permission.FeedbackAsk).WithName("RecordFeedback").WithSummary("Enter what the person answers in a call")
            .AcceptsIdempotencyKey();
        return routes;
    }

    private static async Task<Ok<FeedbackSummary>> Summary(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetFeedbackSummaryQuery(), ct));

    private static async Task<Ok<CaseFeedback>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetCaseFeedbackQuery(CaseId.From(id)), ct));

    private static async Task<Created<CreatedFeedback>> Ask(Guid id, AskFeedbackBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, new CreatedFeedback((await mediator.Send(new AskFeedbackCommand(CaseId.From(id), body.ContactPointId), ct)).Value));

    private static async Task<Created<CreatedFeedback>> Record(Guid id, RecordFeedbackBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created(
            (string?)null, new CreatedFeedback((await mediator.Send(new RecordFeedbackCommand(CaseId.From(id), body.Answers ?? [], body.Comment), ct)).Value));
}

internal sealed record AskFeedbackBody(Guid? ContactPointId);

internal sealed record RecordFeedbackBody(IReadOnlyList<FeedbackAnswerGiven>? Answers, string? Comment);

internal sealed record CreatedFeedback(Guid Id);
