using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <summary>The service found out itself what the force left open: a way to reach the person that may be used.</summary>
[Requires(Permission.ReferralsWork)]
public sealed record CorrectReferralCommand(ReferralId ReferralId, string? Reason, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class CorrectReferralValidator : AbstractValidator<CorrectReferralCommand>
{
    public CorrectReferralValidator() => RuleFor(c => c.Reason).Given("Enter what was corrected, and who said so").FreeText(1000);
}

internal sealed class CorrectReferralHandler(ICaseDbContext db, TriageAgain triage, ConflictFinder conflicts, TimeProvider clock) : IRequestHandler<CorrectReferralCommand, Unit>
{
    public async Task<Unit> Handle(CorrectReferralCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);
        var person = await db.People.RequireAsync(referral.PersonId, null, ct);
        Refuse.If(person.ContactSuspended, ReferralErrors.ContactSuspended);

        referral.Correct(command.Reason!, await triage.Decide(referral, referral.ClassifiedAs, now, ct), now);
        await conflicts.Look(referral, new Recognised(person, MayBeSuspect: true), Statement.FromJson(referral.HeldStatement()), ct);
        return Unit.Value;
    }
}
