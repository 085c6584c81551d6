using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Consents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>The service is told: by our mail, or by the worker. The ledger is asked now, and again when the mail leaves.</summary>
[Requires(Permission.CasesEdit)]
public sealed record SendOnwardReferralCommand(CaseId CaseId, OnwardReferralId OnwardId, OnwardWay? Way, long Version) : ICommand, IConcernsCase;

internal sealed class SendOnwardReferralValidator : AbstractValidator<SendOnwardReferralCommand>
{
    public SendOnwardReferralValidator() => RuleFor(c => c.Way).NotNull().WithMessage("Select how the service is told");
}

internal sealed class SendOnwardReferralHandler(
    ICaseDbContext db, ConsentGate gate, OnwardMail mail, OnwardAsking asking, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<SendOnwardReferralCommand, Unit>
{
    public async Task<Unit> Handle(SendOnwardReferralCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (referral, about, service) = await db.RequireOnward(command.CaseId, command.OnwardId, command.Version, cancellationToken);
        var consent = await gate.Ask(new ConsentBasis(about.Id, ConsentPurposes.OnwardReferral, service.RecipientCode), cancellationToken);
        referral.Send(command.Way!.Value, service, consent, now);
        if (referral.Way == OnwardWay.Mail)
        {
            db.Outbox.Add(await mail.Referred(about, referral, service, now, cancellationToken));
        }

        await asking.Plan(referral, about, service.Name, about.LeadWorkerId ?? user.Author(), now, cancellationToken);
        return Unit.Value;
    }
}
