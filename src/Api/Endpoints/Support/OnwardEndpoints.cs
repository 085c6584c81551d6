using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Support;

/// <param name="Why">What the service is to be told.</param>
internal sealed record PrepareOnwardReferralBody(Guid? ServiceId, string? NeedCode, string? Why);

/// <param name="OverrideReason">Why the person is referred although it is not safe; counts only with the permission to override.</param>
internal sealed record SendOnwardReferralBody(OnwardWay? Way, string? OverrideReason);

internal sealed record CancelOnwardReferralBody(string? Reason);

internal sealed record OnwardOutcomeBody(OnwardOutcome? Outcome, string? Note);

internal sealed record UnmetNeedBody(string? NeedCode, string? Note);

/// <summary>What was recorded. The onward referrals of the case show it.</summary>
internal sealed record RecordedUnmetNeed(Guid Id);

internal static class OnwardEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapOnwardReferrals(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}").WithTags("Onward referrals");
        ofCase.MapGet("/onward-referrals", List).RequirePermission(Read).WithName("GetOnwardReferrals")
            .WithSummary("The onward referrals of a case, and the needs that stayed unmet");
        ofCase.MapPost("/onward-referrals", Prepare).RequirePermission(Permission.CasesEdit).WithName("PrepareOnwardReferral")
            .WithSummary("Write an onward referral to a service of the directory").AcceptsIdempotencyKey();
        ofCase.MapPost("/unmet-needs", RecordUnmet).RequirePermission(Permission.CasesEdit).WithName("RecordUnmetNeed")
            .WithSummary("Record that there is no service for a need").AcceptsIdempotencyKey();

        var one = ofCase.MapGroup("/onward-referrals/{onwardId:guid}");
        one.MapGet("", Get).RequirePermission(Read).WithName("GetOnwardReferral").WithSummary("Read one onward referral, with its version as ETag");
        one.MapPost("/send", Send).RequirePermission(Permission.CasesEdit).WithName("SendOnwardReferral")
            .WithSummary("Tell the service; refused unless consent holds now, and where safe contact speaks against it").WithCurrentOnStale(Current, r => r.Version);
        one.MapPost("/cancel", Cancel).RequirePermission(Permission.CasesEdit).WithName("CancelOnwardReferral").WithSummary("Do not send it")
            .WithCurrentOnStale(Current, r => r.Version);
        one.MapPost("/outcome", Answer).RequirePermission(Permission.CasesEdit).WithName("RecordOnwardOutcome").WithSummary("Record what came of it")
            .WithCurrentOnStale(Current, r => r.Version);

        routes.MapGet("/reports/unmet-needs", Unmet).WithTags("Reports").RequirePermission(Permission.ReportsReadUnsuppressed).WithName("ListUnmetNeeds")
            .WithSummary("Unmet needs counted by area and need");
        return routes;
    }

    private static async Task<Ok<CaseOnward>> List(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetOnwardReferralsQuery(CaseId.From(id)), ct));

    private static async Task<Created<OnwardDetails>> Prepare(
        Guid id, PrepareOnwardReferralBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var prepared = await mediator.Send(new PrepareOnwardReferralCommand(CaseId.From(id), body.ServiceId, body.NeedCode, body.Why), ct);
        var details = await mediator.Send(new GetOnwardReferralQuery(CaseId.From(id), prepared), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/cases/{id}/onward-referrals/{prepared.Value}", details);
    }

    private static async Task<Ok<OnwardDetails>> Get(Guid id, Guid onwardId, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetOnwardReferralQuery(CaseId.From(id), OnwardReferralId.From(onwardId)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Send(
        Guid id, Guid onwardId, SendOnwardReferralBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, onwardId, (about, referral, version) => new SendOnwardReferralCommand(about, referral, body.Way, body.OverrideReason, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Cancel(
        Guid id, Guid onwardId, CancelOnwardReferralBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, onwardId, (about, referral, version) => new CancelOnwardReferralCommand(about, referral, body.Reason, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Answer(
        Guid id, Guid onwardId, OnwardOutcomeBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, onwardId, (about, referral, version) => new RecordOnwardOutcomeCommand(about, referral, body.Outcome, body.Note, version), mediator, request, ct);

    private static async Task<Created<RecordedUnmetNeed>> RecordUnmet(Guid id, UnmetNeedBody body, IMediator mediator, CancellationToken ct)
    {
        var recorded = await mediator.Send(new RecordUnmetNeedCommand(CaseId.From(id), body.NeedCode, body.Note), ct);
        return TypedResults.Created((string?)null, new RecordedUnmetNeed(recorded.Value));
    }

    private static async Task<Ok<UnmetNeeds>> Unmet(IMediator mediator, CancellationToken ct, DateOnly? from = null, DateOnly? to = null) =>
        TypedResults.Ok(await mediator.Send(new ListUnmetNeedsQuery(from, to), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Act(
        Guid id, Guid onwardId, Func<CaseId, OnwardReferralId, long, ICommand> command, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => command(CaseId.From(id), OnwardReferralId.From(onwardId), version), ct);

    private static Task<OnwardDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(
            new GetOnwardReferralQuery(CaseId.From(context.RouteId()), OnwardReferralId.From(context.RouteId("onwardId"))), context.RequestAborted);
}
