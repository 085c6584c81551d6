using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Digests;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Digests;

/// <param name="WeeklyDigest">Asked of leaders only; left out it stays.</param>
/// <param name="QuietFrom">In London, as 18:00:00; left out, with its end, for no quiet hours.</param>
/// <param name="QuietUntil">Before its beginning: on the day after.</param>
/// <param name="QuietOnDaysOff">Days on which you do not work are quiet.</param>
internal sealed record MailChoicesBody(bool? DailyDigest, bool? WeeklyDigest, bool? Reminders, TimeOnly? QuietFrom, TimeOnly? QuietUntil, bool? QuietOnDaysOff);

internal static class MailChoicesEndpoints
{
    public static void MapMailChoices(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/own-mail").WithTags("Notifications").RequirePermission(Permission.NotificationsRead);
        own.MapGet("", Get).WithName("GetOwnMail").WithSummary("What you are mailed, and when not; its version as ETag");
        own.MapPost("", Choose).WithName("ChooseOwnMail").WithSummary("Choose what you are mailed, and when not").WithCurrentOnStale(Current, c => c.Version);
    }

    private static async Task<Ok<OwnMailChoices>> Get(IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var chosen = await mediator.Send(new GetOwnMailChoicesQuery(), ct);
        response.SetVersion(chosen.Version);
        return TypedResults.Ok(chosen);
    }

    private static Task<OwnMailChoices> Current(HttpContext context, IMediator mediator) => mediator.Send(new GetOwnMailChoicesQuery(), context.RequestAborted);

    private static async Task<Results<NoContent, ProblemHttpResult>> Choose(MailChoicesBody body, IMediator mediator, HttpRequest request, CancellationToken ct)
    {
        if (request.IfMatchVersion() is not { } version)
        {
            return ETags.VersionMissing();
        }

        await mediator.Send(
            new ChooseOwnMailCommand(body.DailyDigest, body.WeeklyDigest, body.Reminders, body.QuietFrom, body.QuietUntil, body.QuietOnDaysOff, version), ct);
        return TypedResults.NoContent();
    }
}
