using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Marac;

/// <summary>Prepares a MARAC referral where the rules ask for one, so that a worker only has to explain and send it.</summary>
internal sealed class MaracPreparation(ICaseDbContext db, IStaffDirectory staff, IReferenceData reference, TimeProvider clock)
{
    /// <summary>High by score, by judgement, or by both.</summary>
    public async Task AfterRisk(Case about, RiskAssessment assessed, CancellationToken ct)
    {
        if (assessed.Grade != RiskGrade.High)
        {
            return;
        }

        List<string> codes = [assessed.ComputedGrade == RiskGrade.High ? MaracReasons.HighScore : MaracReasons.Judgement];
        await Prepare(about, await IsRepeat(about, ct) ? [.. codes, MaracReasons.Repeat] : codes, ct);
    }

    /// <summary>A new case of domestic abuse of somebody whom the conference knows is a repeat, whatever its score.</summary>
    public async Task AfterOpening(Case opened, CancellationToken ct)
    {
        if (opened.Specialism == Specialism.DomesticAbuse && await IsRepeat(opened, ct))
        {
            await Prepare(opened, [MaracReasons.Repeat], ct);
        }
    }

    /// <summary>
    /// The last high assessment was struck out: what it prepared must not reach the conference. Where somebody gave reasons of their
    /// own, or it is a repeat, a person decides.
    /// </summary>
    public async Task AfterStrikeOut(Case about, DateTime now, CancellationToken ct)
    {
        var prepared = await db.MaracReferrals.SingleOrDefaultAsync(m => m.CaseId == about.Id && m.Status == MaracStatus.Prepared, ct);
        if (prepared is { Explanation: null } && !prepared.Reasons.Except([MaracReasons.HighScore, MaracReasons.Judgement]).Any())
        {
            prepared.Withhold("The risk assessment that asked for it was struck out");
            await db.KeepPromise(about, now, ct);
        }
    }

    public async Task<DateOnly?> RepeatUntil(PersonId person, CancellationToken ct)
    {
        var records = await db.RecordsOf(person, ct);
        return await (from marac in db.MaracReferrals
                      join c in db.Cases on marac.CaseId equals c.Id
                      where records.Contains(c.PersonId)
                      select marac.RepeatUntil).MaxAsync(ct);
    }

    private async Task<bool> IsRepeat(Case about, CancellationToken ct) =>
        await RepeatUntil(about.PersonId, ct) >= (await reference.Current(ct)).Today;

    private async Task Prepare(Case about, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        if (await db.MaracReferrals.SingleOrDefaultAsync(m => m.CaseId == about.Id && m.Status == MaracStatus.Prepared, ct) is { } prepared)
        {
            prepared.AddReasons(codes);
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var marac = MaracReferral.Prepare(about, new MaracReasons([.. codes], [], null), now);
        db.MaracReferrals.Add(marac);
        await Promise(about, now, ct);
        db.Notifications.AddRange((await staff.SafeguardingLeadsFor(db, about.Id, ct)).Select(lead => new Notification(
            lead, "marac", $"{about.Reference}: a MARAC referral is prepared", $"/cases/{about.Id.Value}/assessments/marac",
            $"marac:{marac.Id.Value:N}:{lead.Value:N}", now)));
    }

    private async Task Promise(Case about, DateTime now, CancellationToken ct)
    {
        if (about.LeadWorkerId is not { } worker)
        {
            return;
        }

        var codes = await reference.Current(ct);
        var due = now.AddHours(codes.Number(SettingKeys.MaracSendWithinHours));
        var followUp = FollowUp.Plan(about, MaracFollowUp.What, due, worker, codes.Grace(), now);
        db.FollowUps.Add(followUp);
        await db.KeepNextDue(about, followUp, ct);
    }
}

internal static class MaracFollowUp
{
    public const string What = "Send the MARAC referral, or have it decided that it is not sent";
}
