using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "govuk-summary-list");
}

/// <summary>One fact; with <see cref="Change"/> a link to where it is changed.</summary>
[HtmlTargetElement("govuk-summary-row", Attributes = "key")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where the answer is changed.</summary>
    public string? Change { get; set; }

    public string ChangeText { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.Become("div", Change is null ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row");
        output.Content.SetHtmlContent(Markup.Element("dt", "govuk-summary-list__key", Key));
        output.Content.AppendHtml(value.IsEmptyOrWhiteSpace
            ? Markup.Element("dd", "govuk-summary-list__value app-visually-quiet", "Not recorded")
            : Markup.Element("dd", "govuk-summary-list__value", value));
        if (Change is not null)
        {
            var link = Markup.Element("a", "govuk-link", ChangeText, Markup.VisuallyHidden($" {Key}")).With("href", Change);
            output.Content.AppendHtml(Markup.Element("dd", "govuk-summary-list__actions", link));
        }
    }
}
