using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Somebody never sees this case again, whatever their role: not in lists, not in searches, not by its address.</summary>
[Requires(Permission.CasesLockOut)]
public sealed record LockOutCommand(CaseId CaseId, UserId? UserId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class LockOutValidator : AbstractValidator<LockOutCommand>
{
    public LockOutValidator()
    {
        RuleFor(c => c.UserId).NotNull().WithMessage("Select who must not see the case");
        RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class LockOutHandler(ICaseDbContext db, ICurrentUser user, Colleagues colleagues, LoanEnding loans, TimeProvider clock) : IRequestHandler<LockOutCommand, Unit>
{
    public async Task<Unit> Handle(LockOutCommand command, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        var who = command.UserId!.Value;
        Refuse.If(who == user.UserId, CaseErrors.LocksSelfOut);
        Refuse.If(!(await colleagues.WhoReadCases(ct)).Any(one => one.Id == who), AllocationErrors.NotAColleague);
        Refuse.If(await db.CaseLockouts.AnyAsync(l => l.CaseId == about.Id && l.UserId == who, ct), CaseErrors.LockedOutAlready);

        db.CaseLockouts.Add(about.LockOut(who, PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime));
        await TakeAway(about, who, ct);
        await loans.EndAll(about, who, LoanEnd.LockedOut, clock.GetUtcNow().UtcDateTime, ct);
        return Unit.Value;
    }

    /// <summary>What waits for them on this case would wait for nobody.</summary>
    private async Task TakeAway(Case about, UserId who, CancellationToken ct)
    {
        var offers = await db.CaseTransfers.Where(t => t.CaseId == about.Id && t.ToWorkerId == who && t.Status == TransferStatus.Offered).ToListAsync(ct);
        offers.ForEach(offer => offer.Lapse());
        db.CaseRequests.RemoveRange(await db.CaseRequests.Where(r => r.CaseId == about.Id && r.WorkerId == who).ToListAsync(ct));
        var link = SiteLinks.Case(about.Id);
        db.Notifications.RemoveRange(await db.Notifications.Where(n => n.UserId == who && n.Link.StartsWith(link)).ToListAsync(ct));
        if (about.LeadWorkerId is { } lead)
        {
            var promised = await db.FollowUps
                .Where(f => f.CaseId == about.Id && f.AssignedToId == who && FollowUpLoading.Open.Contains(f.Status)).ToListAsync(ct);
            promised.ForEach(followUp => followUp.HandTo(lead));
        }
    }
}
