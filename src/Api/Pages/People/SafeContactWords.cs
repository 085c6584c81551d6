using System.Globalization;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.People;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Api.Pages.People;

/// <summary>The policy's answers as the card and the strip say them. It adds no rule of its own.</summary>
public static class SafeContactWords
{
    /// <summary>How many of the acts never to do the strip names.</summary>
    private const int Shown = 2;

    /// <summary>The policy's own precaution says the same on the card, where there is a way to call.</summary>
    private const string EachCall = "Each call";

    private const string AnyTime = "At any time, as far as was said";

    private const string NoTime = "No time is known to be safe. Ask the person when they can talk";

    public static SafeContact Card(SafeContactSheet sheet, string? changeHref)
    {
        var (doThis, never) = (Do(sheet.Overview), Never(sheet));
        return new SafeContact(doThis, never, DoInShort(sheet.Overview), NeverInShort(sheet, never), Checked(sheet), changeHref) { Needs = sheet.Needs };
    }

    public static string Verb(ContactChannel channel) => channel switch
    {
        ContactChannel.Call => "Call",
        ContactChannel.Voicemail => "Voicemail",
        ContactChannel.Text => "Text",
        ContactChannel.Email => "E-mail",
        ContactChannel.Post => "Write to",
        _ => "Meet",
    };

    /// <summary>What may and may not be done with one number or address, in one line.</summary>
    public static string Of(SafeContactPoint point)
    {
        var safe = point.Ways.Where(way => way.Allowed).Select(way => Act(way.Channel)).ToArray();
        var refused = point.Ways.Where(way => !way.Allowed).ToArray();
        var why = refused.Length == 0 ? "" : Why(refused[0].Reasons);
        string?[] parts =
        [
            safe.Length > 0 ? $"Safe to {Join(safe)}." : null,
            safe.Length > 0 && refused.Length > 0 ? $"Not to {Join(refused.Select(way => Act(way.Channel)))}: {char.ToLowerInvariant(why[0])}{why[1..]}." : null,
            safe.Length == 0 && refused.Length > 0 ? $"{why}." : null,
            string.IsNullOrWhiteSpace(point.Note) ? null : $"Note: {point.Note}",
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    /// <summary>With what care one number or address is used, beside what is said of its ways.</summary>
    public static string Care(SafeContactPoint point) => string.Join(" ", new[]
    {
        point.Use.Sharing switch
        {
            PointSharing.Own => "Theirs alone.",
            PointSharing.Shared => "Shared with others.",
            PointSharing.Monitored => "Somebody watches it.",
            _ => null,
        },
        point.Use.WhoMayAnswer is { } other ? $"May answer too: {other}." : null,
        point.Use.WithholdNumber switch { true => "Withhold our number.", false => "Show our number.", _ => null },
        point.Use.NeutralEnvelope == true ? "Plain envelope." : null,
    }.OfType<string>());

    public static string Confirmed(SafeContactPoint point)
    {
        var confirmed = point.ConfirmedUtc is { } utc
            ? $"Confirmed {Words.Day(LondonTime.LocalDate(utc))}{(point.ConfirmedBy is { } by ? $" by {by}" : "")}"
            : "Not confirmed with the person";
        return point.Use.ReviewBy is { } review ? $"{confirmed}. Ask again by {Words.Day(review)}" : confirmed;
    }

    /// <summary>What was agreed, in the order in which one acts.</summary>
    /// <param name="withCodeWord">Only where it has to be read; elsewhere it is said that there is one.</param>
    public static IEnumerable<SafeAnswer> Plan(SafeContactOverview overview, bool withCodeWord)
    {
        var plan = overview.Plan;
        yield return new SafeAnswer("When", When(overview) ?? AnyTime);
        foreach (var row in Ways(plan, plan.CodeWord is null ? null : withCodeWord ? plan.CodeWord : "Agreed. It is shown where a contact is recorded"))
        {
            yield return row;
        }

        if (overview.Note is { Length: > 0 } note)
        {
            yield return new SafeAnswer("Mind", note);
        }
    }

    /// <summary>What was agreed with one of several people who are looked at side by side: nobody acts on it there.</summary>
    public static IEnumerable<SafeAnswer> Agreed(SafeContactPlan plan, bool hasCodeWord) =>
        Ways(plan, hasCodeWord ? "Agreed" : null).Prepend(new SafeAnswer("When", plan.Times is not { } times ? AnyTime : times.Count == 0 ? NoTime : Hours(times)));

    private static IEnumerable<SafeAnswer> Ways(SafeContactPlan plan, string? codeWord)
    {
        if (plan.PersonWillContact)
        {
            yield return new SafeAnswer("Who calls", "They will contact us. Do not reach out");
        }

        if (plan.OnlyThrough is { } through)
        {
            var who = through.Relation is { } relation ? $"{through.Name} ({relation})" : through.Name;
            yield return new SafeAnswer("Only through", through.ContactPointId is null ? $"{who}. No number or address of theirs is on the record" : who);
        }

        if (plan.CoverName is { } cover)
        {
            yield return new SafeAnswer("Say that you are", cover);
        }

        if (codeWord is not null)
        {
            yield return new SafeAnswer("Code word", codeWord);
        }

        if (plan.CheckEachCall)
        {
            yield return new SafeAnswer(EachCall, "Ask first whether they can talk");
        }
    }

    /// <summary>"Mon, Wed 09:30–11:30. Not now: next Wed 25 Nov 09:30"; null where any time will do.</summary>
    private static string? When(SafeContactOverview overview)
    {
        if (overview.Plan.Times is not { } times)
        {
            return null;
        }

        var said = Hours(times);
        return overview.NextSafeUtc is not { } next ? NoTime
            : overview.IsSafeNow ? said
            : $"{said}. Not now: next {LondonTime.ToLondon(next).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static string Hours(IReadOnlyList<SafeTime> times) =>
        string.Join("; ", times.Select(time => $"{string.Join(", ", time.Days.Select(day => $"{day}"[..3]))} {time.From:HH\\:mm}–{time.Until:HH\\:mm}"));

    private static string Act(ContactChannel channel) => channel == ContactChannel.Voicemail ? "leave a voicemail" : Verb(channel).ToLowerInvariant();

    private static List<SafeAnswer> Do(SafeContactOverview overview)
    {
        if (overview.Against.Count > 0)
        {
            return [];
        }

        var plan = Plan(overview, withCodeWord: false)
            .Where(row => row.Label != EachCall && (row.Label != "When" || overview.Plan.Times is not null)).ToList();
        var reasons = overview.Do.SelectMany(way => way.Reasons).DistinctBy(reason => reason.Code).ToDictionary(reason => reason.Code, reason => reason.Sentence);
        List<SafeAnswer> answers = [.. plan.TakeWhile(IsBeforeTheWay), .. overview.Do.Select(way => new SafeAnswer(Verb(way.Channel), Number(way))), .. plan.SkipWhile(IsBeforeTheWay)];

        foreach (var (code, label) in new[] { ("withhold-number", "Our number"), ("show-number", "Our number"), ("check-first", "Say"), ("neutral", "Writing") })
        {
            if (reasons.TryGetValue(code, out var sentence))
            {
                answers.Add(new SafeAnswer(label, sentence));
            }
        }

        if (overview.PreferredChannel is { Length: > 0 } preferred)
        {
            answers.Add(new SafeAnswer("Prefers", preferred.ToLowerInvariant()));
        }

        if (overview.InterpreterRequired)
        {
            answers.Add(new SafeAnswer("Interpreter", $"{overview.Language ?? "Language not known"}. Never use a relative"));
        }

        return answers;
    }

    private static bool IsBeforeTheWay(SafeAnswer row) => row.Label is "When" or "Who calls" or "Only through";

    private static List<UnsafeAct> Never(SafeContactSheet sheet)
    {
        var acts = sheet.Overview.Against.Select(reason => new UnsafeAct("Do not contact", reason.Sentence)).ToList();
        // What is never to be used at all comes first: the strip has room for little more.
        foreach (var point in sheet.Points.OrderBy(point => point.IsUsable))
        {
            var barred = point.Ways.Where(way => !way.Allowed).ToArray();
            foreach (var same in barred.Select(way => (way.Channel, Why: Why(OfThePoint(sheet, way)))).Where(way => way.Why.Length > 0).GroupBy(way => way.Why))
            {
                acts.Add(new UnsafeAct($"{Join(same.Select(way => Verb(way.Channel)))} {point.Display}{Label(point.Label)}", same.Key));
            }
        }

        return acts;
    }

    private static IReadOnlyList<SafeContactReason> OfThePoint(SafeContactSheet sheet, SafeContactWay way) =>
        [.. way.Reasons.Where(reason => sheet.Overview.Against.All(against => against.Code != reason.Code))];

    private static string Why(IEnumerable<SafeContactReason> reasons) => string.Join(". ", reasons.Select(reason => reason.Sentence));

    private static string Number(SafeContactWay way)
    {
        var note = way.Reasons.FirstOrDefault(reason => reason.Code == "point-note")?.Sentence;
        return $"{way.Display}{Label(way.Label)}{(note is null ? "" : $" – {note}")}";
    }

    private static string Label(string? label) => string.IsNullOrWhiteSpace(label) ? "" : $" ({label})";

    private static string Join(IEnumerable<string> verbs)
    {
        var words = verbs.Select((verb, i) => i == 0 ? verb : verb.ToLowerInvariant()).ToArray();
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }

    private static string DoInShort(SafeContactOverview overview)
    {
        if (overview.Against.Count > 0)
        {
            return "Nothing now";
        }

        var way = overview.Do.Count == 0 ? "No safe way is known" : $"{Verb(overview.Do[0].Channel)} {overview.Do[0].Display}";
        var first = overview.Plan.PersonWillContact ? "Wait for them to contact us" : When(overview) is { } when ? $"{way}. {when}" : way;
        return overview.Note is { Length: > 0 } note ? $"{first}. {note}" : first;
    }

    private static string? NeverInShort(SafeContactSheet sheet, List<UnsafeAct> never) =>
        sheet.Overview.Against.Count > 0 ? sheet.Overview.Against[0].Sentence
        : never.Count == 0 ? null
        : string.Join("; ", never.Take(Shown).Select(act => act.What)) + (never.Count > Shown ? $", and {never.Count - Shown} more" : "");

    private static string? Checked(SafeContactSheet sheet) => sheet.CheckedUtc is { } utc
        ? $"Checked with the person {LondonTime.ToLondon(utc).ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
        : null;
}
