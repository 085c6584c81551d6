using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>A manager looked at what was found. It comes back only where something new is found.</summary>
[Requires(Permission.ConflictsReview)]
public sealed record LookAtConflictCommand(ReferralId ReferralId, string? Reason, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class LookAtConflictValidator : AbstractValidator<LookAtConflictCommand>
{
    public LookAtConflictValidator() => RuleFor(c => c.Reason).Given("Enter what you decided, and why").FreeText(Referral.ConflictReasonMaxLength);
}

internal sealed class LookAtConflictHandler(ICaseDbContext db) : IRequestHandler<LookAtConflictCommand, Unit>
{
    public async Task<Unit> Handle(LookAtConflictCommand command, CancellationToken ct)
    {
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);
        referral.LookedAtConflicts(command.Reason!);
        return Unit.Value;
    }
}
