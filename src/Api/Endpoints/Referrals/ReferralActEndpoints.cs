using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Referrals;

public sealed record AssignReferralBody(Guid? OfficerId);

public sealed record ReferralOutcomeBody(string Outcome, string Message);

public sealed record TakeReferralUpBody(string Reason);

public sealed record CorrectReferralBody(string? Reason);

public sealed record ClassifyReferralBody(string? OffenceCode);

public sealed record CloseReferralBody(string ReasonCode, string? Note);

public sealed record LookAtConflictBody(string? Reason);

/// <param name="WorkerId">Who knows somebody involved; the caller where it is missing.</param>
public sealed record SayAcquaintanceBody(Guid? WorkerId);

public sealed record PlanNextAttemptBody(DateTime? Next);

/// <summary>What staff do with a referral. Each act asks for the version that was looked at.</summary>
public static class ReferralActEndpoints
{
    public static void MapReferralActs(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals/{id:guid}").WithTags("Referrals");
        referrals.MapPost("/assign", Assign).WithName("AssignReferral").WithSummary("Give a referral to a contact officer, or back to the queue")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/return", Return).WithName("ReturnReferralToForce").WithSummary("Send a referral back to the force for correction")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/pass-on", PassOn).WithName("PassReferralOn").WithSummary("Pass a referral on to another service")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/end", End).WithName("EndReferral").WithSummary("Do not progress a referral")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/take-up", TakeUp).WithName("TakeReferralUp").WithSummary("Take up a referral that had ended")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/correct", Correct).WithName("CorrectReferral").WithSummary("Bring a referral back that waited for a correction, since the service found out itself")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/classify", Classify).WithName("ClassifyReferral").WithSummary("Set the kind of offence; what follows from it is worked out again")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/close", Close).WithName("CloseReferral").WithSummary("Close a referral after first contact, without a case")
            .RequirePermission(Permission.ReferralsWork).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapGet("/conflict", GetConflict).WithName("GetConflict").WithSummary("Whether there is a conflict of interest; why, for those who decide")
            .RequirePermission(Permission.ReferralsWork, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll);
        referrals.MapPost("/conflict/looked-at", LookAtConflict).WithName("LookAtConflict").WithSummary("Say that the conflict of interest was looked at")
            .RequirePermission(Permission.ConflictsReview).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/acquaintances", SayAcquaintance).WithName("SayAcquaintance").WithSummary("Say that a worker knows this person, or somebody around the crime, outside of work")
            .RequirePermission(Permission.ReferralsWork, Permission.CasesEdit).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        referrals.MapPost("/next-attempt", PlanNextAttempt).WithName("PlanNextAttempt").WithSummary("Say when contact is tried again")
            .RequirePermission(Permission.ContactsRecord).WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Assign(
        Guid id, AssignReferralBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AssignReferralCommand(new(id), body.OfficerId is { } officer ? UserId.From(officer) : null, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Return(
        Guid id, ReferralOutcomeBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ReturnReferralToForceCommand(new(id), body.Outcome, body.Message, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> PassOn(
        Guid id, ReferralOutcomeBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new PassReferralOnCommand(new(id), body.Outcome, body.Message, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> End(
        Guid id, ReferralOutcomeBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndReferralCommand(new(id), body.Outcome, body.Message, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> TakeUp(
        Guid id, TakeReferralUpBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new TakeReferralUpCommand(new(id), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Correct(
        Guid id, CorrectReferralBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new CorrectReferralCommand(new(id), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Classify(
        Guid id, ClassifyReferralBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ClassifyReferralCommand(new(id), body.OffenceCode, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Close(
        Guid id, CloseReferralBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new CloseReferralCommand(new(id), body.ReasonCode, body.Note, version), ct);

    private static async Task<Ok<ConflictSign>> GetConflict(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetConflictQuery(new(id)), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> LookAtConflict(
        Guid id, LookAtConflictBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new LookAtConflictCommand(new(id), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> SayAcquaintance(
        Guid id, SayAcquaintanceBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new SayAcquaintanceCommand(new(id), body.WorkerId is { } worker ? UserId.From(worker) : null, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> PlanNextAttempt(
        Guid id, PlanNextAttemptBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new PlanNextAttemptCommand(ReferralId.From(id), body.Next, version), ct);
}
