using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Referrals.GettingHelp;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>What one chooses from, as radios and checkboxes show it, and how an answer reads when it is checked.</summary>
public static class HelpWords
{
    public static readonly IReadOnlyList<Choice> YesNo = [new("true", "Yes"), new("false", "No")];

    public static readonly IReadOnlyList<Choice> PhoneUses =
        [new(HelpChoices.Call, "Calls"), new(HelpChoices.Voicemail, "Voicemail messages"), new(HelpChoices.Text, "Text messages")];

    public static readonly IReadOnlyList<Choice> Agreements =
    [
        new(HelpChoices.Agreed, "They know and agree"),
        new(HelpChoices.Parent, "They are a child, and I agree as their parent or carer"),
        new(HelpChoices.WorriedAboutSafety, "They have not agreed, but I am worried about their safety"),
        new(HelpChoices.NotAgreed, "They do not agree"),
    ];

    public static IReadOnlyList<Choice> Ways(bool forMe) =>
    [
        new(HelpChoices.Phone, "By telephone", "Calls, voicemail or texts: we ask which"),
        new(HelpChoices.Email, "By e-mail"),
        new(HelpChoices.Post, "By letter"),
        .. forMe ? [] : new[] { new Choice(HelpChoices.ThroughReferrer, "Through me", "We speak to you first") },
    ];

    public static IReadOnlyList<Choice> Of(IReadOnlyList<HelpChoice> choices) => [.. choices.Select(c => new Choice(c.Code, c.Label))];

    public static string? Chosen(IEnumerable<Choice> choices, params string?[] codes) =>
        string.Join(", ", choices.Where(c => codes.Contains(c.Value)).Select(c => c.Text)) is { Length: > 0 } text ? text : null;
}
