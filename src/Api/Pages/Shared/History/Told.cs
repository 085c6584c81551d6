using System.Globalization;
using System.Text.Json;
using CaseManagement.Api.Pages.ServiceLevels;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Support;

namespace CaseManagement.Api.Pages.Shared.History;

internal sealed record HistoryText(string Heading, params HistoryLine?[] Lines);

/// <summary>The members of an act, read tolerantly: what is absent, or was erased, makes no line.</summary>
internal sealed class Told(JsonElement facts, JsonElement? personal, ReferenceSnapshot codes, IReadOnlyDictionary<Guid, string> people)
{
    public HistoryLine? Text(string? label, string member) => Line(label, String(personal, member));

    public HistoryLine? Plain(string label, string member) =>
        Find(facts, member) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? new(label, Day(value.ToString())) : null;

    /// <summary>A day as people write it; anything else as it is.</summary>
    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Web.Words.Day(day)
            : text;

    public HistoryLine? Code(string label, string member, string list) =>
        String(facts, member) is { } code ? new(label, codes.Label(list, code)) : null;

    public HistoryLine? CodesOf(string label, string member, string list) => Codes(facts, label, member, list);

    public HistoryLine? PersonalCodes(string label, string member, string list) => Codes(personal, label, member, list);

    private HistoryLine? Codes(JsonElement? members, string label, string member, string list) => Find(members, member) is { ValueKind: JsonValueKind.Array } several
        ? Line(label, string.Join("; ", several.EnumerateArray().Select(code => codes.Label(list, code.GetString()))))
        : null;

    public HistoryLine? Words(string label, string member) =>
        String(facts, member) is { } name ? new(label, Web.Words.FromName(name)) : null;

    public HistoryLine? Promise() =>
        Enum.TryParse<ServiceClockKind>(String(facts, "clock"), out var kind) ? new("Service level", ServiceLevelWords.Promise(kind)) : null;

    public HistoryLine? Instant(string label, string member) =>
        Find(facts, member) is { ValueKind: JsonValueKind.String } value && value.TryGetDateTime(out var utc)
            ? new(label, LondonTime.ToLondon(utc).ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture))
            : null;

    public HistoryLine? Person(string label, string member) =>
        Find(facts, member) is { ValueKind: JsonValueKind.String } value && value.TryGetGuid(out var id)
            ? new(label, people.GetValueOrDefault(id, "somebody who is no longer known"))
            : null;

    public HistoryLine? Scores(string list) => Find(facts, "scores") is { ValueKind: JsonValueKind.Object } scores
        ? new(null, string.Join(", ", scores.EnumerateObject().Select(s => $"{codes.Label(list, s.Name.ToUpperInvariant())} {s.Value}")))
        : null;

    public HistoryLine? Safety()
    {
        (string Member, string Word)[] ways =
            [("safeToCall", "calls"), ("safeForVoicemail", "voicemail"), ("safeForText", "texts"), ("safeToWrite", "letters or e-mail")];
        return Line(null, string.Join(", ", ways.Where(w => Find(facts, w.Member) is not null)
            .Select(w => $"{w.Word} {(IsTrue(w.Member) ? "safe" : "not safe")}")));
    }

    public HistoryLine AskedSex(string member) =>
        new(null, String(personal, member) is { } sex ? AllocationWords.Sentence(AllocationWords.Sex(sex)) : "Either a woman or a man");

    public HistoryLine? Changes() => Find(personal, "changes") is { ValueKind: JsonValueKind.Array } changes
        ? Line(null, string.Join("\n", changes.EnumerateArray().Select(c => $"{String(c, "path")}: {String(c, "was") ?? "–"} → {String(c, "is") ?? "–"}")))
        : null;

    public HistoryLine Struck() => new("What it was", String(facts, "entryKind") switch
    {
        nameof(ContactRecorded) => "a contact",
        nameof(SupportGiven) => "support given",
        nameof(NeedsAssessmentRecorded) => "an assessment of needs",
        nameof(RiskAssessmentRecorded) => "a risk assessment",
        nameof(GoalSet) => "a goal",
        nameof(UnmetNeedRecorded) => "an unmet need",
        nameof(FeedbackAnswered) => "answers of feedback",
        _ => "a note",
    });

    public bool Holds(string member) => Find(facts, member) is not null;

    public bool IsTrue(string member) => Find(facts, member) is { ValueKind: JsonValueKind.True };

    private static HistoryLine? Line(string? label, string? text) => string.IsNullOrEmpty(text) ? null : new(label, text);

    private static string? String(JsonElement? members, string member) =>
        Find(members, member) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Find(JsonElement? members, string member) =>
        members is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
