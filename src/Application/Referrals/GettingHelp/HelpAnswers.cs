namespace CaseManagement.Application.Referrals.GettingHelp;

public enum HelpFor
{
    Me,
    SomebodyElse,
    Professional,
}

/// <summary>
/// What somebody has answered who asks for help, for themselves or for another. Every question may still be open. Its lists are
/// lists that can be added to, because forms are read into them.
/// </summary>
public sealed record HelpAnswers
{
    public HelpFor For { get; set; }

    /// <summary>Code of <see cref="HelpChoices.Agreements"/>: on what ground somebody speaks for another.</summary>
    public string? Agreement { get; set; }

    public string? ReferrerEmail { get; set; }

    public string? ReferrerName { get; set; }

    public string? ReferrerRole { get; set; }

    public string? ReferrerOrganisation { get; set; }

    public string? ReferrerPhone { get; set; }

    public string? Relationship { get; set; }

    /// <summary>Of the list of referral sources: what kind of organisation refers.</summary>
    public string? SourceCode { get; set; }

    /// <summary>Codes of <see cref="HelpChoices.Ways"/>.</summary>
    public IReadOnlyList<string> Ways { get; set; } = new List<string>();

    public string? PhoneNumber { get; set; }

    /// <summary>Codes of <see cref="HelpChoices.PhoneUses"/> that are safe.</summary>
    public IReadOnlyList<string> PhoneSafe { get; set; } = new List<string>();

    public string? PhoneNote { get; set; }

    public string? Email { get; set; }

    public bool? EmailSafe { get; set; }

    public string? AddressLines { get; set; }

    public string? Town { get; set; }

    public string? Postcode { get; set; }

    public bool? PostSafe { get; set; }

    public string? SafeTimes { get; set; }

    public string? CoverName { get; set; }

    public string? CodeWord { get; set; }

    public string? MustNotKnow { get; set; }

    public string? GivenNames { get; set; }

    public string? FamilyName { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public int? Age { get; set; }

    public string? GuardianName { get; set; }

    public string? GuardianPhone { get; set; }

    public bool? GuardianMayBeSuspect { get; set; }

    /// <summary>Code of <see cref="HelpChoices.Kinds"/>.</summary>
    public string? Kind { get; set; }

    public string? Happened { get; set; }

    public string? Reported { get; set; }

    public string? CrimeReference { get; set; }

    public IReadOnlyList<string> SupportWanted { get; set; } = new List<string>();

    public IReadOnlyList<string> Needs { get; set; } = new List<string>();

    public string? Language { get; set; }

    public string? OtherNeeds { get; set; }

    public bool Consent { get; set; }

    public int? AgeOn(DateOnly today) => DateOfBirth is { } born ? Domain.Common.Age.AgeOn(born, today) : Age;
}
