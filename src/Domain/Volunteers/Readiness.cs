namespace CaseManagement.Domain.Volunteers;

/// <summary>For which cases a training is needed.</summary>
public enum TrainingNeed
{
    /// <summary>Of use, and needed for none.</summary>
    Optional,
    Required,

    /// <summary>Needed where what is not known to be safe must not be used: domestic abuse, stalking and the like.</summary>
    Sensitive,
}

public sealed record TrainingRule(string Code, string Label, TrainingNeed Need);

/// <param name="Lowest">How far vetting must have looked at least.</param>
/// <param name="RecordWithinDays">For how long a supervision that was booked stands for itself before somebody must say that it was held.</param>
/// <param name="SoonDays">What ends within so many days ends soon.</param>
public sealed record ReadinessRules(DbsLevel Lowest, IReadOnlyList<TrainingRule> Trainings, int RecordWithinDays, int SoonDays);

/// <param name="What">In words.</param>
/// <param name="On">The last day on which it holds.</param>
public sealed record RunsOut(string What, DateOnly On);

/// <summary>Whether a case may be lent to a volunteer: vetted, trained, with papers and with supervision booked; and what is missing, in words.</summary>
public sealed record Readiness(IReadOnlyList<string> Missing, IReadOnlyList<string> MissingForSensitive, IReadOnlyList<RunsOut> Soon)
{
    public bool IsReady => Missing.Count == 0;

    public bool IsReadyForSensitive => IsReady && MissingForSensitive.Count == 0;

    public static Readiness Of(Volunteer volunteer, ReadinessRules rules, DateOnly today)
    {
        var holds = volunteer.Trainings.Where(t => t.HoldsOn(today)).GroupBy(t => t.Code)
            .ToDictionary(g => g.Key, g => g.Max(t => t.ExpiresOn ?? DateOnly.MaxValue));
        IEnumerable<string> Lacking(TrainingNeed need) => rules.Trainings.Where(t => t.Need == need && !holds.ContainsKey(t.Code))
            .Select(t => volunteer.Trainings.Any(done => done.Code == t.Code) ? $"{t.Label} has run out" : $"{t.Label} is not done");
        return new Readiness(
            [.. Record(volunteer, rules, today), .. Lacking(TrainingNeed.Required)], [.. Lacking(TrainingNeed.Sensitive)],
            [.. Ending(volunteer, rules, holds).Where(one => one.On >= today && one.On <= today.AddDays(rules.SoonDays)).OrderBy(one => one.On)]);
    }

    private static IEnumerable<string> Record(Volunteer volunteer, ReadinessRules rules, DateOnly today)
    {
        if (!volunteer.Active)
        {
            yield return "does not volunteer any more";
        }

        if (Vetted(volunteer.Vetting, rules, today) is { } vetting)
        {
            yield return vetting;
        }

        if (volunteer.AgreementSignedOn is null)
        {
            yield return "the role agreement is not signed";
        }

        if (volunteer.ReferencesCheckedOn is null)
        {
            yield return "references are not checked";
        }

        if (volunteer.Booked is not { } booked)
        {
            yield return "no supervision is booked";
        }
        else if (booked.On < today.AddDays(-rules.RecordWithinDays))
        {
            yield return "the supervision that was booked was not held";
        }
    }

    private static string? Vetted(Vetting? vetting, ReadinessRules rules, DateOnly today) => vetting switch
    {
        null => "the DBS check is not recorded",
        _ when vetting.Level < rules.Lowest => "the DBS check did not look far enough",
        _ when vetting.RenewalDueOn < today => "the DBS check is due for renewal",
        _ => null,
    };

    private static IEnumerable<RunsOut> Ending(Volunteer volunteer, ReadinessRules rules, Dictionary<string, DateOnly> holds)
    {
        if (volunteer.Vetting is { } vetting)
        {
            yield return new RunsOut("DBS check", vetting.RenewalDueOn);
        }

        foreach (var training in rules.Trainings.Where(t => t.Need != TrainingNeed.Optional && holds.ContainsKey(t.Code)))
        {
            yield return new RunsOut(training.Label, holds[training.Code]);
        }
    }
}
