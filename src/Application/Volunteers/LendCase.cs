using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>A case is lent to a volunteer who is ready, for something that they are to do.</summary>
/// <param name="Task">What they are to do.</param>
[Requires(Permission.CasesEdit)]
public sealed record LendCaseCommand(CaseId CaseId, UserId? VolunteerId, string? Task, DateOnly? UntilOn) : ICommand<CaseLoanId>, IConcernsCase, IIdempotent;

internal sealed class LendCaseValidator : AbstractValidator<LendCaseCommand>
{
    public LendCaseValidator()
    {
        RuleFor(c => c.VolunteerId).NotNull().WithMessage("Select a volunteer");
        RuleFor(c => c.Task).Given("Enter what they are to do").FreeText(CaseLoan.TaskMaxLength);
        RuleFor(c => c.UntilOn).NotNull().WithMessage("Enter the last day");
    }
}

internal sealed class LendCaseHandler(
    ICaseDbContext db, IReferenceData referenceData, Acquaintances acquaintances, LoanEnding ending, ICurrentUser user, TimeProvider clock) : IRequestHandler<LendCaseCommand, CaseLoanId>
{
    public async Task<CaseLoanId> Handle(LendCaseCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var about = await db.Cases.RequireAsync(command.CaseId, null, ct);
        var volunteer = await db.Volunteers.SingleOrDefaultAsync(v => v.Id == command.VolunteerId!.Value && v.TeamId == about.TeamId, ct);
        Refuse.If(volunteer is null, LoanErrors.NotThisVolunteer);
        await EndWhatIsOver(about, volunteer!.Id, reference.Today, now, ct);

        var facts = await Facts(about, volunteer, reference, ct);
        var terms = new LoanTerms(PlainText.Clean(command.Task!), command.UntilOn!.Value);
        var loan = CaseLoan.Lend(about, volunteer, terms, facts, reference.LendingRules(), user.Author(), now);
        db.CaseLoans.Add(loan);
        db.Notifications.Add(new Notification(
            volunteer.Id, "case-lent", $"{about.Reference} is lent to you", SiteLinks.Lent(about.Id), $"case-lent:{loan.Id.Value:N}", now));
        return loan.Id;
    }

    /// <summary>Before the job that does it comes round: it would take from the volunteer what they need for the new loan.</summary>
    private async Task EndWhatIsOver(Case about, UserId volunteer, DateOnly today, DateTime now, CancellationToken ct)
    {
        var over = await db.CaseLoans.SingleOrDefaultAsync(l => l.CaseId == about.Id && l.VolunteerId == volunteer && l.EndedUtc == null && l.UntilOn < today, ct);
        if (over is not null)
        {
            await ending.End(about, over, LoanEnd.DayOver, null, now, ct);
        }
    }

    private async Task<LendingFacts> Facts(Case about, Volunteer volunteer, ReferenceSnapshot reference, CancellationToken ct)
    {
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, ct);
        var acquainted = await acquaintances.Of(referral.PersonId, referral.Conflicts, ct);
        var lockedOut = await db.CaseLockouts.AnyAsync(l => l.CaseId == about.Id && l.UserId == volunteer.Id, ct);
        var lent = await db.CaseLoans.AsNoTracking().OnLoan(reference.Today).Where(l => l.VolunteerId == volunteer.Id).Select(l => l.CaseId).ToListAsync(ct);
        return new LendingFacts(
            Readiness.Of(volunteer, reference.ReadinessRules(), reference.Today), await db.BarOf(about.Id, reference, ct),
            lockedOut || acquainted.Contains(volunteer.Id) || referral.NeedsManager, lent.Contains(about.Id), lent.Count,
            user.MayReadRecordOf(volunteer));
    }
}
