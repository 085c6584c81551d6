using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>What came of an onward referral. Where it goes on, it is asked after again; where nobody helps, the need is recorded as unmet.</summary>
[Requires(Permission.CasesEdit)]
public sealed record RecordOnwardOutcomeCommand(CaseId CaseId, OnwardReferralId OnwardId, OnwardOutcome? Outcome, string? Note, long Version)
    : ICommand, IConcernsCase;

internal sealed class RecordOnwardOutcomeValidator : AbstractValidator<RecordOnwardOutcomeCommand>
{
    public RecordOnwardOutcomeValidator()
    {
        RuleFor(c => c.Outcome).NotNull().WithMessage("Select what came of it");
        RuleFor(c => c.Note).FreeText(OnwardReferral.NoteMaxLength);
    }
}

internal sealed class RecordOnwardOutcomeHandler(ICaseDbContext db, OnwardAsking asking, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordOnwardOutcomeCommand, Unit>
{
    public async Task<Unit> Handle(RecordOnwardOutcomeCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = command.Outcome!.Value;
        var note = PlainText.CleanOrNull(command.Note);
        var (referral, about, service) = await db.RequireOnward(command.CaseId, command.OnwardId, command.Version, cancellationToken);
        referral.Answer(outcome, note, service.Name, now);
        await asking.Done(referral, about, now, cancellationToken);
        if (OnwardReferralLifecycle.GoesOn(outcome))
        {
            await asking.Plan(referral, about, service.Name, about.LeadWorkerId ?? user.Author(), now, cancellationToken);
        }
        else if (OnwardReferralLifecycle.LeavesNeedUnmet(outcome))
        {
            var reason = outcome == OnwardOutcome.NoCapacity ? UnmetNeedReason.NoCapacity : UnmetNeedReason.NotEligible;
            db.UnmetNeeds.Add(UnmetNeed.Record(about, referral.NeedCode, reason, service.Id, note, user.Author(), now));
        }

        return Unit.Value;
    }
}
