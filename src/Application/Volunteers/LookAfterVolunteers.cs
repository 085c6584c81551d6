using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>Ends what is lent for longer than was said, and tells leaders whose readiness runs out or ran out. Safe to run as often as one likes.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record LookAfterVolunteersCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

/// <summary>One loan whose day is over. False where somebody was first.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record EndOverdueLoanCommand(CaseLoanId LoanId) : ICommand<bool>;

/// <summary>Tells the leaders of one volunteer what runs out. False where they know.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record RemindOfVolunteerCommand(UserId VolunteerId) : ICommand<bool>;

internal sealed class LookAfterVolunteersHandler(ICaseDbContext db, IPieceSender sender, IReferenceData referenceData) : IRequestHandler<LookAfterVolunteersCommand, int>
{
    public async Task<int> Handle(LookAfterVolunteersCommand command, CancellationToken cancellationToken)
    {
        var today = (await referenceData.Current(cancellationToken)).Today;
        var over = await db.CaseLoans.AsNoTracking().Where(l => l.EndedUtc == null && l.UntilOn < today).Select(l => l.Id).ToListAsync(cancellationToken);
        var active = await db.Volunteers.AsNoTracking().Where(v => v.Active).Select(v => v.Id).ToListAsync(cancellationToken);
        var pieces = new Pieces(sender);
        var done = 0;
        foreach (var piece in over.Select(id => (IRequest<bool>)new EndOverdueLoanCommand(id)).Concat(active.Select(id => new RemindOfVolunteerCommand(id))))
        {
            done += await pieces.Try(piece, cancellationToken) ? 1 : 0;
        }

        pieces.ThrowFailures();
        return done;
    }
}

internal sealed class EndOverdueLoanHandler(ICaseDbContext db, LoanEnding ending, IReferenceData referenceData, TimeProvider clock) : IRequestHandler<EndOverdueLoanCommand, bool>
{
    public async Task<bool> Handle(EndOverdueLoanCommand command, CancellationToken cancellationToken)
    {
        var today = (await referenceData.Current(cancellationToken)).Today;
        var loan = await db.CaseLoans.RequireAsync(command.LoanId, null, cancellationToken);
        if (loan.EndedUtc is not null || loan.UntilOn >= today)
        {
            return false;
        }

        var about = await db.Cases.SingleAsync(c => c.Id == loan.CaseId, cancellationToken);
        await ending.End(about, loan, LoanEnd.DayOver, null, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return true;
    }
}

internal sealed class RemindOfVolunteerHandler(ICaseDbContext db, IStaffDirectory staff, IReferenceData referenceData, TimeProvider clock)
    : IRequestHandler<RemindOfVolunteerCommand, bool>
{
    public async Task<bool> Handle(RemindOfVolunteerCommand command, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var volunteer = await db.Volunteers.AsNoTracking().SingleAsync(v => v.Id == command.VolunteerId, cancellationToken);
        var readiness = Readiness.Of(volunteer, reference.ReadinessRules(), reference.Today);
        if (Told(readiness) is not { } told)
        {
            return false;
        }

        var leaders = (await staff.WithRole(Roles.TeamLeader, volunteer.TeamId, cancellationToken)).Where(leader => leader != volunteer.Id).ToList();
        var keys = leaders.ToDictionary(leader => leader, leader => $"volunteer:{volunteer.Id.Value:N}:{told.Key}:{leader.Value:N}");
        var known = await db.Notifications.Where(n => keys.Values.Contains(n.Key)).Select(n => n.Key).ToListAsync(cancellationToken);
        var fresh = keys.Where(k => !known.Contains(k.Value)).ToList();
        db.Notifications.AddRange(fresh.Select(k => new Notification(
            k.Key, "volunteer-readiness", told.Text, SiteLinks.Volunteer(volunteer.Id), k.Value, clock.GetUtcNow().UtcDateTime)));
        return fresh.Count > 0;
    }

    /// <summary>The key holds the day, so that what is renewed may run out again.</summary>
    private static (string Key, string Text)? Told(Readiness readiness) => readiness switch
    {
        { Soon: [var first, ..], IsReady: true } => ($"{first.On:yyyyMMdd}", "A volunteer’s vetting or training runs out soon"),
        { IsReady: false, Soon: [var first, ..] } => ($"not-ready:{first.On:yyyyMMdd}", "A volunteer of your team is not ready any more"),
        { IsReady: false } => ("not-ready", "A volunteer of your team is not ready"),
        _ => null,
    };
}
