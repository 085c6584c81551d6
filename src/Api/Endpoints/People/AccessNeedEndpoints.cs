using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.People;

internal static class AccessNeedEndpoints
{
    public static IEndpointRouteBuilder MapAccessNeeds(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapGroup("/referrals/{id:guid}/access-needs").WithTags("People");
        needs.MapGet("", Get).RequirePermission(Permission.ContactsRecord, Permission.SafeContactEdit).WithName("GetAccessNeeds")
            .WithSummary("What a person needs so that we can talk, with the version of the person as ETag");
        needs.MapPost("/tell", Tell).RequirePermission(Permission.SafeContactEdit).WithName("TellAccessNeeds")
            .WithSummary("Keep what the person says that they need").WithCurrentOnStale(Current, n => n.PersonVersion);
        return routes;
    }

    private static async Task<Ok<AccessNeedDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await Find(id, mediator, ct);
        response.SetVersion(details.PersonVersion);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Tell(
        Guid id, TellAccessNeedsBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new TellAccessNeedsCommand(ReferralId.From(id), body.Codes ?? [], body.Language, version), ct);

    private static Task<AccessNeedDetails> Current(HttpContext context, IMediator mediator) => Find(context.RouteId(), mediator, context.RequestAborted);

    private static async Task<AccessNeedDetails> Find(Guid id, IMediator mediator, CancellationToken ct)
    {
        var sheet = await mediator.Send(new GetSafeContactQuery(ReferralId.From(id)), ct);
        return new AccessNeedDetails(sheet.Needs!, sheet.PersonVersion);
    }
}

/// <param name="PersonVersion">What a change is recorded against.</param>
internal sealed record AccessNeedDetails(AccessNeeds Needs, long PersonVersion);

/// <param name="Language">Left out where English will do.</param>
internal sealed record TellAccessNeedsBody(IReadOnlyList<string>? Codes, string? Language);
