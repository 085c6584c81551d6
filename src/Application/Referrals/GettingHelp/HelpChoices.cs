namespace CaseManagement.Application.Referrals.GettingHelp;

/// <param name="Qualifiers">Of the list of offence flags: what follows for how the person may be contacted.</param>
public sealed record HelpChoice(string Code, string Label, params string[] Qualifiers);

/// <summary>What people choose from on the public pages, in everyday words. None of them is an offence: a worker classifies that.</summary>
public static class HelpChoices
{
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Post = "post";
    public const string ThroughReferrer = "referrer";

    public const string Call = "call";
    public const string Voicemail = "voicemail";
    public const string Text = "text";

    public const string Agreed = "agreed";
    public const string Parent = "parent";
    public const string WorriedAboutSafety = "safety";
    public const string NotAgreed = "not-agreed";

    public const string Interpreter = "INT";

    public static readonly IReadOnlyList<string> Ways = [Phone, Email, Post, ThroughReferrer];

    public static readonly IReadOnlyList<string> PhoneUses = [Call, Voicemail, Text];

    public static readonly IReadOnlyList<string> Agreements = [Agreed, Parent, WorriedAboutSafety, NotAgreed];

    public static readonly IReadOnlyList<HelpChoice> Kinds =
    [
        new("partner-family", "Abuse by a partner, an ex-partner or family", "DA"),
        new("sexual", "Rape, sexual assault or sexual abuse"),
        new("child-sexual", "Sexual abuse or exploitation of a child", "CSA"),
        new("stalking", "Stalking or harassment"),
        new("violence", "Violence or threats"),
        new("honour", "So-called honour-based abuse or forced marriage", "HBA"),
        new("trafficking", "Trafficking, or being made to work", "MS"),
        new("hate", "Being targeted because of who you are"),
        new("robbery", "Robbery"),
        new("burglary", "Burglary"),
        new("theft", "Theft or vehicle crime"),
        new("fraud", "Fraud or online crime"),
        new("damage", "Damage or fire"),
        new("antisocial", "Anti-social behaviour"),
        new("bereaved", "Somebody close has died because of a crime"),
        new("other", "Something else"),
        new("unsaid", "I would rather not say"),
    ];

    public static readonly IReadOnlyList<HelpChoice> Reported = [new("yes", "Yes"), new("no", "No"), new("not-sure", "I am not sure")];

    public static readonly IReadOnlyList<HelpChoice> Support =
    [
        new("talk", "Somebody to talk to"),
        new("safer", "Feeling safer, at home or elsewhere"),
        new("rights", "Knowing what happens next, and my rights"),
        new("police-court", "Help with the police or a court"),
        new("practical", "Practical things, like locks, forms or letters"),
        new("money", "Money or compensation"),
        new("not-sure", "I do not know yet"),
    ];

    /// <summary>Codes of the list of accessibility needs, in everyday words.</summary>
    public static readonly IReadOnlyList<HelpChoice> Needs =
    [
        new(Interpreter, "An interpreter"),
        new("BSL", "British Sign Language"),
        new("RELAY", "Text relay for calls"),
        new("HEAR", "Clear speech or a hearing loop"),
        new("LARGE", "Large print"),
        new("EASY", "Easy read"),
        new("BRAILLE", "Braille"),
        new("AUDIO", "Audio"),
        new("WHEEL", "Step-free access"),
        new("GENDER", "A worker of a particular sex"),
        new("ADV", "Somebody to speak with me or for me"),
    ];

    public static HelpChoice? Find(IReadOnlyList<HelpChoice> choices, string? code) => choices.FirstOrDefault(c => c.Code == code);

    public static bool Has(IReadOnlyList<HelpChoice> choices, string? code) => Find(choices, code) is not null;
}
