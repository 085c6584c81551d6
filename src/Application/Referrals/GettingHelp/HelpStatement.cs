using System.Globalization;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>
/// The answers in the shape of a force's statement, so that triage, safe contact, matching and every page read them alike.
/// The offence stays unclassified until a worker has classified it, and what is unclassified counts as sensitive.
/// </summary>
internal static class HelpStatement
{
    /// <param name="answers">Checked.</param>
    /// <param name="toldBy">"web", "phone", "email" or "walk-in".</param>
    /// <param name="now">When they were given.</param>
    public static JsonObject Of(HelpAnswers answers, string toldBy, DateTime now) => Without(new JsonObject
    {
        ["referralBasis"] = answers.For != HelpFor.Me && answers.Agreement == HelpChoices.WorriedAboutSafety ? "safeguarding" : "explicit_consent",
        ["consentRecordedAt"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["toldBy"] = toldBy,
        ["reported"] = answers.Reported,
        ["statedAge"] = answers.Age,
        ["supportWanted"] = Texts(answers.SupportWanted.Select(code => HelpChoices.Find(HelpChoices.Support, code)!.Label)),
        ["incident"] = Incident(answers),
        ["victim"] = Victim(answers, toldBy, now),
        ["referrer"] = answers.For == HelpFor.Me ? null : Without(new JsonObject
        {
            ["name"] = answers.ReferrerName,
            ["role"] = answers.ReferrerRole,
            ["organisation"] = answers.ReferrerOrganisation,
            ["relationship"] = answers.Relationship,
            ["phone"] = answers.ReferrerPhone,
            ["email"] = answers.ReferrerEmail,
        }),
    });

    public static string[] LinesOf(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static JsonObject Incident(HelpAnswers answers)
    {
        var kind = HelpChoices.Find(HelpChoices.Kinds, answers.Kind);
        return Without(new JsonObject
        {
            ["offenceText"] = kind is null ? null : $"As told: {kind.Label}",
            ["qualifiers"] = Texts(kind?.Qualifiers ?? []),
            ["crimeReference"] = answers.CrimeReference,
            ["summary"] = answers.Happened,
        });
    }

    private static JsonObject Victim(HelpAnswers answers, string toldBy, DateTime now) => Without(new JsonObject
    {
        ["givenNames"] = answers.GivenNames is { } names ? Texts(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null,
        ["familyName"] = answers.FamilyName,
        ["dateOfBirth"] = answers.DateOfBirth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["language"] = answers.Language,
        ["interpreterRequired"] = answers.Needs.Contains(HelpChoices.Interpreter) ? true : null,
        ["communicationNeeds"] = CommunicationNeeds(answers),
        ["relationshipToCrime"] = answers.Kind == "bereaved" ? "BEREAVED" : "DIRECT",
        ["vulnerabilities"] = answers.AgeOn(LondonTime.LocalDate(now)) < HelpJourney.Adult ? Texts([Vulnerability.Under18]) : null,
        ["preferredChannel"] = PreferredChannel(answers),
        ["safeContactNote"] = SafeContactNote(answers),
        ["phones"] = answers.PhoneNumber is null ? null : new JsonArray(Phone(answers, toldBy)),
        ["emails"] = answers.Email is null ? null : new JsonArray(Without(new JsonObject { ["address"] = answers.Email, ["safe"] = answers.EmailSafe })),
        ["address"] = answers.Postcode is null ? null : Without(new JsonObject
        {
            ["lines"] = Texts(LinesOf(answers.AddressLines)),
            ["town"] = answers.Town,
            ["postcode"] = answers.Postcode,
            ["safeForPost"] = answers.PostSafe,
        }),
        ["guardian"] = answers.GuardianName is null ? null : Without(new JsonObject
        {
            ["name"] = answers.GuardianName,
            ["phone"] = answers.GuardianPhone,
            ["mayBeSuspect"] = answers.GuardianMayBeSuspect,
        }),
    });

    /// <summary>Whoever speaks for themselves and did not tick a use was asked and did not call it safe. Others may not know.</summary>
    private static JsonObject Phone(HelpAnswers answers, string toldBy)
    {
        bool? unticked = answers.For == HelpFor.Me && toldBy == HelpIntake.Web ? false : null;
        bool? Safe(string use) => answers.PhoneSafe.Contains(use) ? true : unticked;
        return Without(new JsonObject
        {
            ["number"] = answers.PhoneNumber,
            ["safeToCall"] = Safe(HelpChoices.Call),
            ["safeForVoicemail"] = Safe(HelpChoices.Voicemail),
            ["safeForText"] = Safe(HelpChoices.Text),
            ["note"] = answers.PhoneNote is { } who ? $"Others who may see or answer it: {who}" : null,
        });
    }

    private static string? PreferredChannel(HelpAnswers answers) => (answers.Ways.Count == 0 ? null : answers.Ways[0]) switch
    {
        HelpChoices.Phone => answers.PhoneSafe.Contains(HelpChoices.Call) ? "phone" : "text",
        HelpChoices.Email => "email",
        HelpChoices.Post => "post",
        _ => null,
    };

    private static string? SafeContactNote(HelpAnswers answers)
    {
        string?[] parts =
        [
            answers.Ways.Contains(HelpChoices.ThroughReferrer) ? "Contact through whoever referred them" : null,
            answers.SafeTimes is { } times ? $"Safe times: {times}" : null,
            answers.CoverName is { } cover ? $"Say you are: {cover}" : null,
            answers.CodeWord is { } word ? $"Code word: {word}" : null,
            answers.MustNotKnow is { } who ? $"Must not know: {who}" : null,
        ];
        return string.Join(". ", parts.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    private static string? CommunicationNeeds(HelpAnswers answers)
    {
        var needs = answers.Needs.Select(code => HelpChoices.Find(HelpChoices.Needs, code)!.Label).Append(answers.OtherNeeds).OfType<string>();
        return string.Join(", ", needs) is { Length: > 0 } text ? text : null;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>What nobody answered is not stated.</summary>
    private static JsonObject Without(JsonObject json)
    {
        foreach (var open in json.Where(member => member.Value is null or JsonArray { Count: 0 }).Select(member => member.Key).ToList())
        {
            json.Remove(open);
        }

        return json;
    }
}
