using System.Globalization;
using CaseManagement.Application.Referrals.GettingHelp;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>One answer as it is read before everything is sent.</summary>
public sealed record CheckedAnswer(HelpStep Step, string Key, string? Value)
{
    public static IReadOnlyList<CheckedAnswer> Of(HelpRequest held) =>
        [.. held.Steps.SelectMany(step => Rows(step, held.Answers).Select(row => new CheckedAnswer(step, row.Key, row.Value)))];

    private static (string Key, string? Value)[] Rows(HelpStep step, HelpAnswers said) => step switch
    {
        HelpStep.OwnEmail => [("Your e-mail address", said.ReferrerEmail)],
        HelpStep.Agreement => [("Agreement", HelpWords.Chosen(HelpWords.Agreements, said.Agreement))],
        HelpStep.Ways => [("Safe ways", HelpWords.Chosen(HelpWords.Ways(forMe: false), [.. said.Ways]))],
        HelpStep.Phone =>
        [
            ("Telephone number", said.PhoneNumber), ("Safe on this number", HelpWords.Chosen(HelpWords.PhoneUses, [.. said.PhoneSafe])), ("Who else might see or answer it", said.PhoneNote),
        ],
        HelpStep.Email => [("E-mail address", said.Email)],
        HelpStep.Post => [("Address", string.Join("\n", new[] { said.AddressLines, said.Town, said.Postcode }.OfType<string>()))],
        HelpStep.Times => [("Safe times", said.SafeTimes)],
        HelpStep.Cover => [("We say we are", said.CoverName), ("Code word", said.CodeWord)],
        HelpStep.Private => [("Must not know", said.MustNotKnow)],
        HelpStep.Name => [("Name", string.Join(" ", new[] { said.GivenNames, said.FamilyName }.OfType<string>()))],
        HelpStep.Age =>
        [
            said.DateOfBirth is { } born ? ("Date of birth", born.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)) : ("Age", said.Age?.ToString(CultureInfo.InvariantCulture)),
        ],
        HelpStep.Carer =>
        [
            ("Parent or carer", string.Join(", ", new[] { said.GuardianName, said.GuardianPhone }.OfType<string>())),
            ("Could they be the person who did it", said.GuardianMayBeSuspect is { } maybe ? HelpWords.Chosen(HelpWords.YesNo, maybe ? "true" : "false") : null),
        ],
        HelpStep.Kind => [("What comes closest", HelpChoices.Find(HelpChoices.Kinds, said.Kind)?.Label)],
        HelpStep.Words => [("In your own words", said.Happened)],
        HelpStep.Reported => [("The police know", HelpChoices.Find(HelpChoices.Reported, said.Reported)?.Label), ("Crime reference number", said.CrimeReference)],
        HelpStep.Support => [("What would help", HelpWords.Chosen(HelpWords.Of(HelpChoices.Support), [.. said.SupportWanted]))],
        HelpStep.Needs =>
        [
            ("Needed to talk", HelpWords.Chosen(HelpWords.Of(HelpChoices.Needs), [.. said.Needs])), ("Language", said.Language), ("Anything else", said.OtherNeeds),
        ],
        HelpStep.About =>
        [
            ("Your name", said.ReferrerName), ("Your organisation and role", string.Join(", ", new[] { said.ReferrerOrganisation, said.ReferrerRole }.OfType<string>())),
            ("How you know them", said.Relationship), ("Your telephone number", said.ReferrerPhone), ("Your e-mail address", said.ReferrerEmail),
        ],
        _ => [("We may contact you", said.Consent ? "Yes" : "No")],
    };
}
