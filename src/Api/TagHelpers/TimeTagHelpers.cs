using System.Globalization;
using CaseManagement.Api.Web;
using CaseManagement.Domain.Common;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>An instant against now. <see cref="Now"/> comes from the page, so that all rows of a list agree.</summary>
public abstract class InstantTagHelper : TagHelper
{
    public DateTime? Utc { get; set; }

    public DateTime Now { get; set; }

    public string Empty { get; set; } = "–";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Utc is not { } utc)
        {
            output.Become("span", "app-due");
            output.Content.SetContent(Empty);
            return;
        }

        var text = TextOf(utc);
        output.Become("span", text.State switch
        {
            DueState.Overdue => "app-due app-due--overdue",
            DueState.Soon => "app-due app-due--soon",
            _ => "app-due",
        });
        output.Content.AppendHtml(Markup.Element("span", "app-due__words", text.Words));
        output.Content.AppendHtml(Markup.Element("span", "app-due__comma", ", "));
        output.Content.AppendHtml(Time(utc, text.Date, "app-due__date"));
    }

    internal static TagBuilder Time(DateTime utc, string words, string? cssClass) =>
        Markup.Element("time", cssClass, words).With("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    protected abstract DueText TextOf(DateTime utc);
}

[HtmlTargetElement("app-due", Attributes = "utc,now", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTagHelper : InstantTagHelper
{
    protected override DueText TextOf(DateTime utc) => DueText.For(utc, Now);
}

[HtmlTargetElement("app-ago", Attributes = "utc,now", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AgoTagHelper : InstantTagHelper
{
    protected override DueText TextOf(DateTime utc) => DueText.Ago(utc, Now);
}

/// <summary>A plain date and time in London: "Tue 24 Nov 2026 10:30".</summary>
[HtmlTargetElement("app-time", Attributes = "utc", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper : TagHelper
{
    public DateTime? Utc { get; set; }

    public bool DateOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Utc is { } utc)
        {
            var words = LondonTime.ToLondon(utc).ToString(DateOnly ? "d MMM yyyy" : "ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
            output.Content.SetHtmlContent(InstantTagHelper.Time(utc, words, null));
        }
        else
        {
            output.Content.SetContent("–");
        }
    }
}
