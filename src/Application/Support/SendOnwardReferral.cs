using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Consents;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>The service is told: by our mail, or by the worker. Safe contact is asked now, the ledger too, and again when the mail leaves.</summary>
/// <param name="OverrideReason">Why the person is referred although it is not safe; counts only with the permission to override.</param>
[Requires(Permission.CasesEdit)]
public sealed record SendOnwardReferralCommand(CaseId CaseId, OnwardReferralId OnwardId, OnwardWay? Way, string? OverrideReason, long Version) : ICommand, IConcernsCase;

internal sealed class SendOnwardReferralValidator : AbstractValidator<SendOnwardReferralCommand>
{
    public SendOnwardReferralValidator()
    {
        RuleFor(c => c.Way).NotNull().WithMessage("Select how the service is told");
        RuleFor(c => c.OverrideReason).IsReasonToOverride();
    }
}

internal sealed class SendOnwardReferralHandler(
    ICaseDbContext db, ConsentGate gate, SafeSending safely, OnwardMail mail, OnwardAsking asking, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<SendOnwardReferralCommand, Unit>
{
    public async Task<Unit> Handle(SendOnwardReferralCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (referral, about, service) = await db.RequireOnward(command.CaseId, command.OnwardId, command.Version, cancellationToken);
        var consent = await gate.Ask(new ConsentBasis(about.Id, ConsentPurposes.OnwardReferral, service.RecipientCode), cancellationToken);
        var answer = SafeContactPolicy.AnswerToReferral((await safely.FactsOf(about, cancellationToken)).Facts);
        var leave = SafeContactLeave.Of(about, answer, user.ReasonToOverride(command.OverrideReason), OnwardErrors.NotSafe(answer));
        referral.Send(command.Way!.Value, service, consent, leave, now);
        if (referral.Way == OnwardWay.Mail)
        {
            db.Outbox.Add(await mail.Referred(about, referral, service, now, cancellationToken));
        }

        await asking.Plan(referral, about, service.Name, about.LeadWorkerId ?? user.Author(), now, cancellationToken);
        return Unit.Value;
    }
}
