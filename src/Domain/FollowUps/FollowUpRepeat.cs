using System.Globalization;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public enum RepeatUnit
{
    Days,
    Weeks,
    Months,
}

/// <summary>
/// How a follow-up comes again: dates in London, all reckoned from the first, so that neither the end of a month, nor a date that was moved,
/// nor one that was done late makes the later ones drift.
/// </summary>
/// <param name="Times">How many dates there are in all; null where a day ends them.</param>
/// <param name="Number">Which of them this is, the first being 1.</param>
public sealed record FollowUpRepeat(int Every, RepeatUnit Unit, DateOnly? UntilOn, int? Times, DateOnly FirstOn, TimeOnly At, int Number)
{
    public const int MostEvery = 52;
    public const int MostTimes = 100;

    public static FollowUpRepeat Begin(int every, RepeatUnit unit, DateOnly? untilOn, int? times, DateTime firstUtc)
    {
        var first = LondonTime.ToLondon(firstUtc);
        var begun = new FollowUpRepeat(every, unit, untilOn, times, DateOnly.FromDateTime(first), TimeOnly.FromDateTime(first), 1);
        Refuse.If(untilOn < begun.DateOf(2), FollowUpErrors.EndsBeforeItRepeats);
        Refuse.If(untilOn > begun.FirstOn.AddYears(FollowUp.MostYearsAhead), FollowUpErrors.TooFarAhead);
        return begun;
    }

    /// <summary>The next date that still lies ahead; null where none is left. Dates that passed meanwhile are not made up for.</summary>
    public (FollowUpRepeat Repeat, DateTime AtUtc)? NextAfter(DateTime now)
    {
        for (var number = Number + 1; !(number > Times || DateOf(number) > UntilOn); number++)
        {
            if (LondonTime.AtOrAfterSkipped(DateOf(number), At) is var at && at > now)
            {
                return (this with { Number = number }, at);
            }
        }

        return null;
    }

    /// <summary>"every 2 weeks until 1 Mar 2027", "every day, 5 times".</summary>
    public string InWords()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        var often = Every == 1 ? $"every {unit[..^1]}" : $"every {Every} {unit}";
        return UntilOn is { } last ? $"{often} until {last.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : $"{often}, {Times} times";
    }

    private DateOnly DateOf(int number) => Unit switch
    {
        RepeatUnit.Days => FirstOn.AddDays(Every * (number - 1)),
        RepeatUnit.Weeks => FirstOn.AddDays(7 * Every * (number - 1)),
        _ => FirstOn.AddMonths(Every * (number - 1)),
    };
}
