using System.Security.Cryptography;
using System.Text;
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

/// <summary>Tells the leaders of one volunteer what runs out or ran out. False where they know.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record RemindOfVolunteerCommand(UserId VolunteerId) : ICommand<bool>;

internal sealed class RemindOfVolunteerHandler(ICaseDbContext db, IStaffDirectory staff, IReferenceData referenceData, TimeProvider clock)
    : IRequestHandler<RemindOfVolunteerCommand, bool>
{
    private const string NotReady = "not-ready:";

    public async Task<bool> Handle(RemindOfVolunteerCommand command, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var volunteer = await db.Volunteers.AsNoTracking().SingleAsync(v => v.Id == command.VolunteerId, cancellationToken);
        var about = $"volunteer:{volunteer.Id.Value:N}:";
        var told = Told(Readiness.Of(volunteer, reference.ReadinessRules(), reference.Today));
        await ForgetWhatHasPassed(about, told?.Key, cancellationToken);
        if (told is not { } now)
        {
            return false;
        }

        var leaders = (await staff.WithRole(Roles.TeamLeader, volunteer.TeamId, cancellationToken)).Where(leader => leader != volunteer.Id).ToList();
        var keys = leaders.ToDictionary(leader => leader, leader => $"{about}{now.Key}:{leader.Value:N}");
        var known = await db.Notifications.Where(n => keys.Values.Contains(n.Key)).Select(n => n.Key).ToListAsync(cancellationToken);
        var fresh = keys.Where(k => !known.Contains(k.Value)).ToList();
        db.Notifications.AddRange(fresh.Select(k => new Notification(
            k.Key, "volunteer-readiness", now.Text, SiteLinks.Volunteer(volunteer.Id), k.Value, clock.GetUtcNow().UtcDateTime)));
        return fresh.Count > 0;
    }

    /// <summary>What made them not ready before and does not any more. Should it come again, it is news again.</summary>
    private async Task ForgetWhatHasPassed(string about, string? key, CancellationToken ct)
    {
        var (any, still) = ($"{about}{NotReady}", $"{about}{key}:");
        db.Notifications.RemoveRange(await db.Notifications.Where(n => n.Key.StartsWith(any) && !n.Key.StartsWith(still)).ToListAsync(ct));
    }

    /// <summary>The key holds the day, or a trace of the reasons that tells nobody what they are: what is new is told, and nothing twice.</summary>
    private static (string Key, string Text)? Told(Readiness readiness) => readiness switch
    {
        { IsReady: false } => (NotReady + Trace(readiness.Missing), "A volunteer of your team is not ready"),
        { Soon: [var first, ..] } => ($"{first.On:yyyyMMdd}", "A volunteer’s vetting or training runs out soon"),
        _ => null,
    };

    private static string Trace(IEnumerable<string> reasons) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', reasons))))[..16];
}
