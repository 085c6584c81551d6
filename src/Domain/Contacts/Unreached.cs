using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Contacts;

/// <summary>What is to be done about a person whom nobody has reached yet.</summary>
public enum UnreachedStep
{
    TryAgain,

    /// <summary>Enough was tried: a letter, text or mail where that is safe.</summary>
    Write,

    /// <summary>Something was written; they have time to answer.</summary>
    AwaitReply,

    /// <summary>The person is at high risk: a leader decides, and nothing ends by itself.</summary>
    AskLeader,

    /// <summary>Information was sent and nobody answered.</summary>
    Close,

    /// <summary>Nothing can be sent safely: it goes back to whoever referred them.</summary>
    CloseUnsafe,
}

/// <param name="Wrote">A letter, text or mail; else somebody called or went there.</param>
public sealed record PastAttempt(DateTime HappenedUtc, bool Wrote);

/// <param name="Attempts">Those on this referral that went out and reached nobody.</param>
/// <param name="MayWrite">Whether the safe-contact policy allows any letter, text or mail.</param>
public sealed record UnreachedFacts(IReadOnlyList<PastAttempt> Attempts, bool MayWrite, bool HighRisk);

/// <summary>As the contract has it (domain facts 10: three attempts over two days at two times of day, an end within ten working days).</summary>
/// <param name="Attempts">How many, 1 or more, before anything is written.</param>
/// <param name="Days">On how many different days at least.</param>
/// <param name="TimesOfDay">At how many of morning, afternoon and evening at least, 1 to 3.</param>
/// <param name="ReplyWorkingDays">How long they have to answer what was written.</param>
public sealed record UnreachedRules(int Attempts, int Days, int TimesOfDay, int ReplyWorkingDays)
{
    private static readonly TimeOnly Afternoon = new(13, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    public UnreachedStep Next(UnreachedFacts facts, WorkingCalendar calendar, DateTime now)
    {
        if (!IsEnough(facts.Attempts))
        {
            return UnreachedStep.TryAgain;
        }

        if (ReplyUntil(facts.Attempts, calendar) is { } until)
        {
            return now < until ? UnreachedStep.AwaitReply : facts.HighRisk ? UnreachedStep.AskLeader : UnreachedStep.Close;
        }

        return facts.MayWrite ? UnreachedStep.Write : facts.HighRisk ? UnreachedStep.AskLeader : UnreachedStep.CloseUnsafe;
    }

    /// <summary>The end of the time in which they can answer the last that was written; null where nothing was.</summary>
    public DateTime? ReplyUntil(IReadOnlyList<PastAttempt> attempts, WorkingCalendar calendar) =>
        attempts.Where(a => a.Wrote).Max(a => (DateTime?)a.HappenedUtc) is { } wrote ? calendar.EndOfWorkingDay(wrote, ReplyWorkingDays) : null;

    /// <summary>What was written says nothing of whether somebody is at home in the evening.</summary>
    private bool IsEnough(IReadOnlyList<PastAttempt> attempts)
    {
        var tried = attempts.Where(a => !a.Wrote).Select(a => LondonTime.ToLondon(a.HappenedUtc)).ToList();
        return tried.Count >= Attempts
            && tried.Select(DateOnly.FromDateTime).Distinct().Count() >= Days
            && tried.Select(local => TimeOfDay(TimeOnly.FromDateTime(local))).Distinct().Count() >= TimesOfDay;
    }

    private static int TimeOfDay(TimeOnly time) => time < Afternoon ? 0 : time < Evening ? 1 : 2;
}
