using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>Elements in one line. Strings are always encoded; only <see cref="IHtmlContent"/> goes out as it is.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? cssClass, params object?[] content)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(cssClass))
        {
            element.Attributes["class"] = cssClass;
        }

        foreach (var part in content)
        {
            if (part is IHtmlContent html)
            {
                element.InnerHtml.AppendHtml(html);
            }
            else if (part is not null)
            {
                element.InnerHtml.Append(Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture) ?? "");
            }
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, IEnumerable<TagHelperAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            var value = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribute.Value switch
            {
                IHtmlContent html => Decode(html),
                var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture),
            };
            element.MergeAttribute(attribute.Name, value, replaceExisting: attribute.Name != "class");
        }

        return element;
    }

    public static TagBuilder Void(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder VisuallyHidden(string text) => Element("span", "govuk-visually-hidden", text);

    /// <summary>Replaces the helper's own element and keeps no attribute but the class.</summary>
    public static void Become(this TagHelperOutput output, string element, string cssClass)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        var given = output.Attributes["class"]?.Value.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(given) ? cssClass : $"{cssClass} {given}");
    }

    private static string Decode(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
