using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>What the last act did, from <see cref="Banner"/>. The layouts write it.</summary>
[HtmlTargetElement("govuk-notification-banner", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NotificationBannerTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.TempData[Banner.Key] is not string sentence)
        {
            output.SuppressOutput();
            return;
        }

        var next = ViewContext.TempData[Banner.NextText] is string text && ViewContext.TempData[Banner.NextHref] is string href
            ? Markup.Element("a", "govuk-notification-banner__link", text).With("href", href)
            : null;

        output.Become("div", "govuk-notification-banner govuk-notification-banner--success");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "govuk-notification-banner-title");
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.AppendHtml(Markup.Element(
            "div",
            "govuk-notification-banner__header",
            Markup.Element("h2", "govuk-notification-banner__title", "Done").With("id", "govuk-notification-banner-title")));
        output.Content.AppendHtml(Markup.Element(
            "div",
            "govuk-notification-banner__content",
            Markup.Element("p", "govuk-notification-banner__heading", sentence, next is null ? null : " ", next)));
    }
}
