using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;

namespace CaseManagement.Application.Consents;

/// <summary>Who is told that a consent ended, and how.</summary>
internal sealed class ConsentTellings(ICaseDbContext db, IStaffDirectory staff, IReferenceData reference, OnwardMail mail, ICurrentUser user)
{
    /// <summary>A service that knows of the person already.</summary>
    public async Task Tell(Case about, OnwardReferral referral, DirectoryService service, DateTime now, CancellationToken ct)
    {
        if (service.MayBeMailed)
        {
            db.Outbox.Add(await mail.Stopped(about, referral, service, now, ct));
            return;
        }

        await Promise(about, $"Tell {service.Name} that consent has ended: no more contact, and nothing kept without need", now, ct);
    }

    /// <summary>Whoever else acted on it is known to the worker alone.</summary>
    public async Task AskToTell(Case about, ConsentBasis basis, DateTime now, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var (recipient, purpose) = (codes.Label(CodeLists.ConsentRecipients, basis.RecipientCode), codes.Label(CodeLists.ConsentPurposes, basis.PurposeCode));
        await Promise(about, Domain.Common.PlainText.Shorten($"Tell whoever acts on it that consent has ended: {recipient} ({purpose})", FollowUp.WhatMaxLength), now, ct);
    }

    /// <summary>The lead worker, unless it is they who recorded it.</summary>
    public async Task Notify(Case about, int stopped, DateTime now, CancellationToken ct)
    {
        if (about.LeadWorkerId is { } worker && worker != user.UserId)
        {
            await Notify(about, [worker], $"{about.Reference}: consent ended, and {(stopped == 1 ? "an onward referral" : "onward referrals")} stopped", now, ct);
        }
    }

    private async Task Promise(Case about, string what, DateTime now, CancellationToken ct)
    {
        if ((about.LeadWorkerId ?? user.UserId) is { } worker && about.Status is not (CaseStatus.Closed or CaseStatus.Restricted))
        {
            var codes = await reference.Current(ct);
            var followUp = FollowUp.Plan(about, what, now.AddHours(codes.Number(SettingKeys.ConsentTellWithinHours)), worker, codes.Grace(), now);
            db.FollowUps.Add(followUp);
            await db.KeepNextDue(about, followUp, ct);
            return;
        }

        // Nobody can be promised anything on a case that is over: its leaders see to it.
        await Notify(about, await staff.LeadersFor(db, about.Id, ct, about.TeamId), $"{about.Reference}: consent ended. Tell the recipient", now, ct);
    }

    private Task Notify(Case about, IReadOnlyCollection<UserId> people, string text, DateTime now, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        db.Notifications.AddRange(people.Select(person => new Notification(
            person, "consent-ended", text, SiteLinks.Consents(about.Id), $"consent-ended:{Guid.CreateVersion7():N}", now)));
        return Task.CompletedTask;
    }
}
