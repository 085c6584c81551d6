using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Running;

internal sealed record GiveUpMailBody(string? Reason);

/// <summary>Mails that did not leave, for administrators.</summary>
internal static class FailedMailEndpoints
{
    public static void MapFailedMails(this IEndpointRouteBuilder api)
    {
        var mails = api.MapGroup("/administration/failed-mails").WithTags("Administration").RequirePermission(Permission.ServiceRun);
        mails.MapGet("", List).WithName("ListFailedMails").WithSummary("Emails that did not leave, without whole addresses and without their text");
        mails.MapGet("/{id:guid}", Get).WithName("GetFailedMail").WithSummary("One of them, with its version as ETag");
        mails.MapPost("/{id:guid}/send-again", SendAgain).WithName("SendMailAgain").WithSummary("Try it anew").WithCurrentOnStale(Current, m => m.Version);
        mails.MapPost("/{id:guid}/give-up", GiveUp).WithName("GiveUpMail").WithSummary("Decide that it need not leave").WithCurrentOnStale(Current, m => m.Version);
    }

    private static async Task<Ok<ListPage<FailedMail>>> List(IMediator mediator, CancellationToken ct, int limit = 50, string? after = null) =>
        TypedResults.Ok(await mediator.Send(new ListFailedMailsQuery(after, limit), ct));

    private static async Task<Ok<FailedMail>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var mail = await mediator.Send(new GetFailedMailQuery(OutboxMessageId.From(id)), ct);
        response.SetVersion(mail.Version);
        return TypedResults.Ok(mail);
    }

    private static Task<FailedMail> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetFailedMailQuery(OutboxMessageId.From(context.RouteId())), context.RequestAborted);

    private static Task<Results<NoContent, ProblemHttpResult>> SendAgain(Guid id, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new SendMailAgainCommand(OutboxMessageId.From(id), version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> GiveUp(Guid id, GiveUpMailBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new GiveUpMailCommand(OutboxMessageId.From(id), body.Reason, version), ct);
}
