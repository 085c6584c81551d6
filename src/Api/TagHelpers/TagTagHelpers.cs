using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

[HtmlTargetElement("govuk-tag")]
public sealed class ColourTagHelper : TagHelper
{
    /// <summary>grey, green, teal, purple, magenta, red, orange, yellow; blue when absent.</summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("strong", Colour is null or "blue" ? "govuk-tag" : $"govuk-tag govuk-tag--{Colour}");
}

/// <summary>A grade of risk, always in words.</summary>
[HtmlTargetElement("app-risk-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RiskTagHelper : TagHelper
{
    public string? Grade { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (colour, words) = Grade?.ToUpperInvariant() switch
        {
            "HIGH" => ("red", "High risk"),
            "MEDIUM" => ("orange", "Medium risk"),
            "STANDARD" => ("teal", "Standard risk"),
            _ => ("grey", "Risk not assessed"),
        };
        output.Become("strong", $"govuk-tag govuk-tag--{colour}");
        output.Content.SetContent(words);
    }
}

/// <summary>The state of a thing in the service's words. The domain knows no colours: this is the one place that does.</summary>
[HtmlTargetElement("app-status-tag", Attributes = "status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    private static readonly Dictionary<string, (string? Colour, string? Words)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["referral/received"] = ("teal", "New"),
        ["referral/triage"] = ("teal", "In triage"),
        ["referral/firstcontact"] = (null, "First contact"),
        ["referral/insupport"] = ("green", "In support"),
        ["referral/needscorrection"] = ("orange", "Needs correction"),
        ["referral/passedon"] = ("purple", "Passed on"),
        ["referral/notprogressed"] = ("grey", "Not progressed"),
        ["case/active"] = ("green", "Active"),
        ["case/review"] = ("purple", "In review"),
        ["case/closurepending"] = ("yellow", "Closure to approve"),
        ["case/paused"] = ("yellow", "Paused"),
        ["case/restricted"] = ("magenta", "Restricted"),
        ["followup/planned"] = (null, "Planned"),
        ["followup/due"] = ("yellow", "Due"),
        ["followup/escalated"] = ("red", "Escalated"),
        ["followup/missed"] = ("orange", "Missed"),
        ["followup/done"] = ("green", "Done"),
        ["goal/open"] = (null, "Open"),
        ["goal/reached"] = ("green", "Reached"),
        ["goal/givenup"] = ("grey", "Given up"),
        ["action/planned"] = (null, "Planned"),
        ["action/done"] = ("green", "Done"),
        ["action/notdone"] = ("orange", "Not done"),
        ["courtdate/listed"] = (null, "Listed"),
        ["courtdate/heard"] = ("green", "Heard"),
        ["courtdate/vacated"] = ("grey", "Vacated"),
        ["item/requested"] = ("yellow", "Waits for approval"),
        ["item/approved"] = (null, "To be issued"),
        ["item/declined"] = ("grey", "Declined"),
        ["item/issued"] = ("teal", "Issued"),
        ["item/arranged"] = ("purple", "Arranged"),
        ["item/inplace"] = ("green", "In place"),
        ["item/refused"] = ("grey", "Refused"),
        ["onward/prepared"] = ("yellow", "Not sent yet"),
        ["onward/sent"] = ("teal", "Sent"),
        ["onward/ended"] = ("green", "Ended"),
        ["onward/stopped"] = ("red", "Stopped: no consent"),
        ["chat/waiting"] = ("yellow", "Waiting"),
        ["chat/active"] = ("green", "Active"),
        ["chat/interrupted"] = ("orange", "Interrupted"),
        ["chat/outofhours"] = ("grey", "Out of hours"),
        ["quarantine/open"] = ("orange", "In quarantine"),
    };

    private static readonly HashSet<string> Over = new(StringComparer.OrdinalIgnoreCase)
    {
        "closed", "withdrawn", "cancelled", "ended", "abandoned", "released", "discarded",
    };

    /// <summary>referral, case, follow-up, chat, quarantine.</summary>
    public string Kind { get; set; } = "";

    public string Status { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (colour, words) = Known.GetValueOrDefault($"{Squeeze(Kind)}/{Squeeze(Status)}", (Over.Contains(Squeeze(Status)) ? "grey" : null, null));
        output.Become("strong", colour is null ? "govuk-tag" : $"govuk-tag govuk-tag--{colour}");
        output.Content.SetContent(words ?? Words.FromName(Status));
    }

    private static string Squeeze(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
