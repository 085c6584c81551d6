using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.People;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Api.Pages.Cases;

/// <summary>The policy's answers as the sentences of the card and the strip.</summary>
internal static class SafeContactWords
{
    private const int NeverInShort = 3;

    public static SafeContact Say(SafeContactOverview overview, DateTime? confirmedUtc, string? changeHref)
    {
        List<SafeAnswer> dos = overview.Against.Count > 0 ? [] : [.. Do(overview)];
        List<UnsafeAct> nevers =
        [
            .. overview.Against.Select(reason => new UnsafeAct("Contact them at all", reason.Sentence)),
            .. overview.Against.Count > 0 ? [] : Never(overview),
        ];
        return new SafeContact(
            dos, nevers, InShort(overview),
            nevers.Count == 0 ? null : string.Join("; ", nevers.Take(NeverInShort).Select(n => n.What)) + (nevers.Count > NeverInShort ? " …" : ""),
            confirmedUtc is { } utc ? $"Checked with the person {LondonTime.LocalDate(utc):d MMM yyyy}" : null,
            changeHref);
    }

    private static IEnumerable<SafeAnswer> Do(SafeContactOverview overview)
    {
        foreach (var way in overview.Do)
        {
            yield return new(Verb(way.Channel), Named(way));
        }

        if (overview.Note is { } note)
        {
            yield return new("They say", note);
        }

        if (overview.Do.SelectMany(w => w.Reasons).FirstOrDefault(r => r.Code == "check-first") is { } check)
        {
            yield return new("On a call", check.Sentence);
        }

        if (overview.InterpreterRequired || overview.Language is not null)
        {
            yield return new("Language", $"{overview.Language ?? "Not known"}{(overview.InterpreterRequired ? ". An interpreter is needed, never a relative" : "")}");
        }

        if (overview.PreferredChannel is { } preferred && overview.Do.Count > 0)
        {
            yield return new("Prefers", Words.FromName(preferred));
        }
    }

    private static IEnumerable<UnsafeAct> Never(SafeContactOverview overview) => overview.Never
        .Where(way => way.Reasons.All(r => r.Code != "wrong-kind"))
        .GroupBy(way => way.Display)
        .OrderBy(group => group.Min(way => way.Channel))
        .Select(group => new UnsafeAct(Sentence([.. group]), Why(group)));

    private static string? Why(IEnumerable<SafeContactWay> ways)
    {
        var sentences = ways.SelectMany(way => way.Reasons).Select(reason => reason.Sentence).Distinct().ToList();
        return sentences.Count == 0 ? null : string.Join(". ", sentences);
    }

    private static string Sentence(IReadOnlyList<SafeContactWay> ways)
    {
        var verbs = ways.Select((way, index) => index == 0 ? Verb(way.Channel) : Verb(way.Channel).ToLowerInvariant()).ToList();
        var words = verbs.Count == 1 ? verbs[0] : $"{string.Join(", ", verbs.Take(verbs.Count - 1))} or {verbs[^1]}";
        return $"{words} {Named(ways[0])}";
    }

    private static string InShort(SafeContactOverview overview) => (overview.Against, overview.Do) switch
    {
        ({ Count: > 0 }, _) => "Nothing for now",
        (_, { Count: 0 }) => "Nothing is known to be safe. Ask your team leader",
        (_, var ways) => $"{Verb(ways[0].Channel)} {ways[0].Display}{(overview.Note is { } note ? $" – {note}" : "")}",
    };

    private static string Named(SafeContactWay way) => way.Label is { } label ? $"{way.Display} ({label})" : way.Display;

    private static string Verb(ContactChannel channel) => channel switch
    {
        ContactChannel.Call => "Call",
        ContactChannel.Voicemail => "Leave a voicemail on",
        ContactChannel.Text => "Text",
        ContactChannel.Email => "E-mail",
        ContactChannel.Post => "Write to",
        _ => "Meet",
    };
}
