using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Contacts;

/// <summary>
/// Nobody answered in time. The referral is closed where the contract lets that happen by itself; of a person at high risk the leaders are told,
/// once, and nothing ends.
/// </summary>
/// <returns>Whether it is closed.</returns>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record EndUnreachedReferralCommand(ReferralId ReferralId) : ICommand<bool>;

internal sealed class EndUnreachedReferralHandler(
    ICaseDbContext db, UnreachedPeople unreached, IReferenceData reference, IStaffDirectory staff, TimeProvider clock)
    : IRequestHandler<EndUnreachedReferralCommand, bool>
{
    private const string InformationSent = "UTC-INFO";

    public async Task<bool> Handle(EndUnreachedReferralCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var referral = await db.Referrals.RequireAsync(command.ReferralId, null, cancellationToken);
        var person = await db.People.RequireAsync(referral.PersonId, null, cancellationToken);
        var step = (await unreached.Of(referral, person, null, now, cancellationToken))?.Step;
        if (step == UnreachedStep.AskLeader)
        {
            await TellLeaders(referral, now, cancellationToken);
        }

        if (step != UnreachedStep.Close || !(await reference.Current(cancellationToken)).Flag(SettingKeys.ClosesUnreached))
        {
            return false;
        }

        referral.Close(InformationSent, null, now);
        return true;
    }

    private async Task TellLeaders(Referral referral, DateTime now, CancellationToken ct)
    {
        foreach (var leader in await staff.LeadersOf(ct, referral.TeamId))
        {
            var key = $"high-risk-not-reached:{referral.Id.Value:N}:{leader.Value:N}";
            if (!await db.Notifications.AnyAsync(n => n.Key == key, ct))
            {
                db.Notifications.Add(new Notification(
                    leader, "high-risk-not-reached", $"{referral.Reference}: high risk, and nobody was reached. Decide how it goes on",
                    SiteLinks.CaseOrReferral(null, referral.Id), key, now));
            }
        }
    }
}
