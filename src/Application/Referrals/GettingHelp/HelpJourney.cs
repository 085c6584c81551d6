using CaseManagement.Domain.Common;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>One question each, in the order in which they are asked: how to reach somebody safely comes first.</summary>
public enum HelpStep
{
    OwnEmail,
    Agreement,
    Ways,
    Phone,
    Email,
    Post,
    Times,
    Cover,
    Private,
    Name,
    Age,
    Carer,
    Kind,
    Words,
    Reported,
    Support,
    Needs,
    About,
    Consent,
}

/// <summary>Alone knows which questions are asked of whom, and what comes next.</summary>
public static class HelpJourney
{
    public const int Adult = 18;

    public static IReadOnlyList<HelpStep> StepsOf(HelpAnswers answers, DateOnly today) =>
        [.. Enum.GetValues<HelpStep>().Where(step => Applies(step, answers, today))];

    /// <summary>What the step asks is taken from what was said; all else stays as it is held.</summary>
    public static HelpAnswers Take(HelpStep step, HelpAnswers held, HelpAnswers said) => step switch
    {
        HelpStep.OwnEmail => held with { ReferrerEmail = Clean(said.ReferrerEmail) },
        HelpStep.Agreement => held with { Agreement = said.Agreement },
        HelpStep.Ways => held with { Ways = said.Ways },
        HelpStep.Phone => held with { PhoneNumber = Clean(said.PhoneNumber), PhoneSafe = said.PhoneSafe, PhoneNote = Clean(said.PhoneNote) },
        HelpStep.Email => held with { Email = Clean(said.Email), EmailSafe = said.EmailSafe },
        HelpStep.Post => held with
        {
            AddressLines = Clean(said.AddressLines),
            Town = Clean(said.Town),
            Postcode = Clean(said.Postcode),
            PostSafe = said.PostSafe,
        },
        HelpStep.Times => held with { SafeTimes = Clean(said.SafeTimes) },
        HelpStep.Cover => held with { CoverName = Clean(said.CoverName), CodeWord = Clean(said.CodeWord) },
        HelpStep.Private => held with { MustNotKnow = Clean(said.MustNotKnow) },
        HelpStep.Name => held with { GivenNames = Clean(said.GivenNames), FamilyName = Clean(said.FamilyName) },
        HelpStep.Age => held with { DateOfBirth = said.DateOfBirth, Age = said.DateOfBirth is null ? said.Age : null },
        HelpStep.Carer => held with
        {
            GuardianName = Clean(said.GuardianName),
            GuardianPhone = Clean(said.GuardianPhone),
            GuardianMayBeSuspect = said.GuardianMayBeSuspect,
        },
        HelpStep.Kind => held with { Kind = said.Kind },
        HelpStep.Words => held with { Happened = Clean(said.Happened) },
        HelpStep.Reported => held with { Reported = said.Reported, CrimeReference = said.Reported == "yes" ? Clean(said.CrimeReference) : null },
        HelpStep.Support => held with { SupportWanted = said.SupportWanted },
        HelpStep.Needs => held with { Needs = said.Needs, Language = Clean(said.Language), OtherNeeds = Clean(said.OtherNeeds) },
        HelpStep.About => held with
        {
            ReferrerName = Clean(said.ReferrerName),
            ReferrerRole = Clean(said.ReferrerRole),
            ReferrerOrganisation = Clean(said.ReferrerOrganisation),
            ReferrerPhone = Clean(said.ReferrerPhone),
            ReferrerEmail = Clean(said.ReferrerEmail) ?? held.ReferrerEmail,
            Relationship = Clean(said.Relationship),
            SourceCode = said.SourceCode,
        },
        _ => held with { Consent = said.Consent },
    };

    private static bool Applies(HelpStep step, HelpAnswers answers, DateOnly today) => step switch
    {
        HelpStep.OwnEmail => answers.For == HelpFor.Professional,
        HelpStep.Agreement or HelpStep.About => answers.For != HelpFor.Me,
        HelpStep.Phone => answers.Ways.Contains(HelpChoices.Phone),
        HelpStep.Email => answers.Ways.Contains(HelpChoices.Email),
        HelpStep.Post => answers.Ways.Contains(HelpChoices.Post),

        // A child who asks alone is not asked for a parent: it may be the parent that they need help against.
        HelpStep.Carer => answers.For != HelpFor.Me && answers.AgeOn(today) < Adult,
        HelpStep.Consent => answers.For == HelpFor.Me,
        _ => true,
    };

    private static string? Clean(string? text) => PlainText.CleanOrNull(text);
}
