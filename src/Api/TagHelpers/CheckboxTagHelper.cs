using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>One yes-or-no box, bound to a <see cref="bool"/>.</summary>
[HtmlTargetElement("govuk-checkbox", Attributes = "for")]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    public string? Label { get; set; }

    public bool Small { get; set; }

    protected override Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, TagHelperAttribute[] passedOn)
    {
        var input = Markup.Element("input", "govuk-checkboxes__input")
            .With("id", Id)
            .With("name", Name)
            .With("type", "checkbox")
            .With("value", "true")
            .With("checked", ValuesOf(Name, For.Model).Contains("true") ? "checked" : null)
            .With("aria-describedby", DescribedBy)
            .With(passedOn)
            .Void();
        var label = Markup.Element("label", "govuk-label govuk-checkboxes__label", Label ?? For.Metadata.GetDisplayName()).With("for", Id);
        var hint = Hint is null ? null : Markup.Element("div", "govuk-hint govuk-checkboxes__hint", Hint).With("id", $"{Id}-hint");
        var error = Error is null
            ? null
            : Markup.Element("p", "govuk-error-message", Markup.VisuallyHidden("Error:"), " ", Error).With("id", $"{Id}-error");

        return Task.FromResult<IHtmlContent>(new HtmlContentBuilder()
            .AppendHtml(error ?? HtmlString.Empty as IHtmlContent)
            .AppendHtml(Markup.Element(
                "div",
                Small ? "govuk-checkboxes govuk-checkboxes--small" : "govuk-checkboxes",
                Markup.Element("div", "govuk-checkboxes__item", input, label, hint))));
    }
}
