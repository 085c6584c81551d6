using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>Every error of the page once, in the order of its fields, each linked to its field. The layouts write it.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fields = ViewContext.ViewData.Model is PageModel page ? PageFields.Of(page) : null;
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Message: FieldTagHelper.MessageOf(error))))
            .Distinct()
            .OrderBy(error => fields?.OrderOf(error.Key) ?? 0)
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var stale = ViewContext.ViewData.ContainsKey(ModelStateExceptionFilter.Stale);
        output.Content.SetHtmlContent(Markup.Element(
            "div",
            null,
            Markup.Element("h2", "govuk-error-summary__title", stale ? "Nothing was saved" : "There is a problem"),
            Markup.Element(
                "div",
                "govuk-error-summary__body",
                Markup.Element("ul", "govuk-list govuk-error-summary__list", errors.Select(error => Line(error.Key, error.Message)).ToArray<object?>())))
            .With("role", "alert"));
    }

    private static TagBuilder Line(string key, string message) => Markup.Element(
        "li", null, key.Length == 0 ? message : Markup.Element("a", null, message).With("href", $"#{FieldTagHelper.IdOf(key)}"));
}
