using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Contacts;

/// <param name="Tried">How often somebody called or went there.</param>
/// <param name="Needed">How often is enough, where days and times of day differ enough.</param>
/// <param name="ReplyUntilUtc">Until when an answer to what was written is awaited; null where nothing was.</param>
public sealed record NotReached(UnreachedStep Step, int Tried, int Needed, DateTime? ReplyUntilUtc);

/// <summary>What is to be done about somebody on a first contact whom nobody has reached, as the contract has it.</summary>
internal sealed class UnreachedPeople(ICaseDbContext db, IReferenceData referenceData)
{
    private static readonly ContactChannel[] Writing = [ContactChannel.Text, ContactChannel.Email, ContactChannel.Post];

    /// <param name="referral">With its state as of now.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="just">A contact that is not in the database yet.</param>
    /// <param name="now">In UTC.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where the person was reached, contact is suspended, or nobody has tried.</returns>
    public async Task<NotReached?> Of(Referral referral, Person person, Contact? just, DateTime now, CancellationToken ct)
    {
        if (referral.Status != ReferralStatus.FirstContact || referral.ReachedUtc is not null || person.ContactSuspended)
        {
            return null;
        }

        var codes = await referenceData.Current(ct);
        var rules = Rules(codes);
        var made = await db.Contacts.AsNoTracking().Where(c => c.ReferralId == referral.Id)
            .Select(c => new Made(c.HappenedUtc, c.ChannelCode, c.OutcomeCode)).ToListAsync(ct);
        var attempts = made.Concat(just is null ? [] : [new Made(just.HappenedUtc, just.ChannelCode, just.OutcomeCode)])
            .Select(Attempt).OfType<PastAttempt>().ToList();
        var step = rules.Next(new UnreachedFacts(attempts, MayWrite(referral, person, now), IsHighRisk(referral)), codes.Calendar, now);
        return new NotReached(step, attempts.Count(a => !a.Wrote), rules.Attempts, rules.ReplyUntil(attempts, codes.Calendar));
    }

    public static bool IsHighRisk(Referral referral) => referral.SupportLevel == SupportLevel.HighRisk || referral.RiskGrade == RiskGrade.High;

    private static UnreachedRules Rules(ReferenceSnapshot codes) => new(
        codes.Number(SettingKeys.AttemptsBeforeWriting), codes.Number(SettingKeys.AttemptDays), codes.Number(SettingKeys.AttemptTimesOfDay),
        codes.Number(SettingKeys.ReplyWithinWorkingDays));

    private static bool MayWrite(Referral referral, Person person, DateTime now)
    {
        var facts = SafeContactSheet.Facts(referral, null, person);
        return person.ContactPoints.Any(point => Writing.Any(way => !SafeContactPolicy.AnswerWhenSafe(facts, way, point, now).Answer.IsRefused));
    }

    /// <summary>A number or address that leads nowhere tells nothing of the person.</summary>
    private static PastAttempt? Attempt(Made made) =>
        ContactWays.Out(made.ChannelCode, made.OutcomeCode) is { } way && !ContactWays.IsBadAddress(made.OutcomeCode)
            ? new PastAttempt(made.HappenedUtc, Writing.Contains(way))
            : null;

    private sealed record Made(DateTime HappenedUtc, string ChannelCode, string OutcomeCode);
}
