using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.People;

internal static class SafeContactEndpoints
{
    public static IEndpointRouteBuilder MapSafeContact(this IEndpointRouteBuilder routes)
    {
        var safely = routes.MapGroup("/referrals/{id:guid}/safe-contact").WithTags("People");
        safely.MapGet("", Get).RequirePermission(Permission.ContactsRecord, Permission.SafeContactEdit).WithName("GetSafeContact")
            .WithSummary("How a person is contacted safely, with the version of the person as ETag");
        safely.MapPost("/plan", Plan).RequirePermission(Permission.SafeContactEdit).WithName("PlanSafeContact")
            .WithSummary("Keep what was agreed with the person: when, as whom and through whom").WithCurrentOnStale(Current, s => s.PersonVersion);
        safely.MapPost("/points/{point:guid}/confirm", Confirm).RequirePermission(Permission.SafeContactEdit).WithName("ConfirmContactSafety")
            .WithSummary("Keep what the person said of one number or address").WithCurrentOnStale(Current, s => s.PersonVersion);
        safely.MapPost("/points/{point:guid}/not-working", NotWorking).RequirePermission(Permission.SafeContactEdit).WithName("MarkContactPointNotWorking")
            .WithSummary("Say that what is sent to a number or address does not arrive").WithCurrentOnStale(Current, s => s.PersonVersion);
        safely.MapPost("/points/{point:guid}/working", Working).RequirePermission(Permission.SafeContactEdit).WithName("MarkContactPointWorking")
            .WithSummary("Say that a number or address works after all").WithCurrentOnStale(Current, s => s.PersonVersion);
        return routes;
    }

    private static Task<Results<NoContent, ProblemHttpResult>> NotWorking(Guid id, Guid point, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new MarkNotWorkingCommand(ReferralId.From(id), point, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Working(Guid id, Guid point, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new MarkWorkingCommand(ReferralId.From(id), point, version), ct);

    private static async Task<Ok<SafeContactDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await Find(id, mediator, ct);
        response.SetVersion(details.PersonVersion);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Plan(
        Guid id, PlanSafeContactBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new PlanSafeContactCommand(
                ReferralId.From(id), body.SafeContactNote, body.AnyTime, body.Times ?? [], body.CoverName, body.CodeWord, body.ThroughName, body.ThroughRelation,
                body.ThroughContactPointId, body.PersonWillContact, body.CheckEachCall, version)
            {
                MayNameService = body.MayNameService,
            },
            ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Confirm(
        Guid id, Guid point, ConfirmContactSafetyBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new ConfirmContactSafetyCommand(
                ReferralId.From(id), point, body.SafeToCall, body.SafeForVoicemail, body.SafeForText, body.SafeToWrite, body.Note,
                new ContactPointUse(body.NeutralEnvelope, body.WithholdNumber, body.Sharing, body.WhoMayAnswer, body.ReviewBy), version),
            ct);

    private static Task<SafeContactDetails> Current(HttpContext context, IMediator mediator) => Find(context.RouteId(), mediator, context.RequestAborted);

    private static async Task<SafeContactDetails> Find(Guid id, IMediator mediator, CancellationToken ct)
    {
        var sheet = await mediator.Send(new GetSafeContactQuery(ReferralId.From(id)), ct);
        var agreed = sheet.Overview;
        return new SafeContactDetails(agreed.Plan, agreed.Note, agreed.IsSafeNow, agreed.NextSafeUtc, agreed.Against, sheet.Points, sheet.PersonVersion);
    }
}

/// <param name="Plan">Without times where any will do; with none where no time is known to be safe.</param>
/// <param name="NextSafeUtc">Now where it is safe now; null where no time is known to be.</param>
/// <param name="Against">What forbids every contact with the person, if anything does.</param>
/// <param name="Points">Each with its ways, as the policy answers for the next time that is safe.</param>
/// <param name="PersonVersion">What a change is recorded against.</param>
internal sealed record SafeContactDetails(
    SafeContactPlan Plan, string? Note, bool IsSafeNow, DateTime? NextSafeUtc, IReadOnlyList<SafeContactReason> Against, IReadOnlyList<SafeContactPoint> Points,
    long PersonVersion);

/// <param name="AnyTime">Where it is true, no times count.</param>
/// <param name="ThroughContactPointId">Of the named person, on the person's record; nobody is contacted while it is missing.</param>
/// <param name="MayNameService">The person chose that a message may say who writes.</param>
internal sealed record PlanSafeContactBody(
    string? SafeContactNote, bool AnyTime, IReadOnlyList<SafeTimeAnswer>? Times, string? CoverName, string? CodeWord, string? ThroughName, string? ThroughRelation,
    Guid? ThroughContactPointId, bool PersonWillContact, bool CheckEachCall, bool MayNameService = false);

/// <summary>What is left out is not known.</summary>
/// <param name="ReviewBy">The last day on which what is safe counts as safe.</param>
internal sealed record ConfirmContactSafetyBody(
    bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite, string? Note, bool? NeutralEnvelope, bool? WithholdNumber,
    PointSharing? Sharing, string? WhoMayAnswer, DateOnly? ReviewBy);
