using CaseManagement.Api.Web;
using CaseManagement.Domain.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

[HtmlTargetElement("moj-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "moj-timeline");
}

/// <summary>One act: what, by whom, when; inside it whatever the act has to tell.</summary>
[HtmlTargetElement("moj-timeline-item", Attributes = "heading,utc,now")]
public sealed class TimelineItemTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public int HeadingLevel { get; set; } = 3;

    public string? By { get; set; }

    public DateTime Utc { get; set; }

    public DateTime Now { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var when = DueText.DateAndTime(LondonTime.ToLondon(Utc), LondonTime.ToLondon(Now));

        output.Become("div", "moj-timeline__item");
        output.Content.SetHtmlContent(Markup.Element(
            "div",
            "moj-timeline__header",
            Markup.Element($"h{HeadingLevel}", "moj-timeline__title", Heading),
            By is null ? null : Markup.Element("p", "moj-timeline__byline", $" by {By}")));
        output.Content.AppendHtml(Markup.Element("p", "moj-timeline__date", InstantTagHelper.Time(Utc, when, null)));
        if (!content.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Markup.Element("div", "moj-timeline__description", content));
        }
    }
}
