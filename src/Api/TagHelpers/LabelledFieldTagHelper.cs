using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>A field of one control with a label above it.</summary>
public abstract class LabelledFieldTagHelper : FieldTagHelper
{
    public string? Label { get; set; }

    /// <summary>s, m or l: a bold label of that size.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the heading of the page: one question per page.</summary>
    public bool LabelIsHeading { get; set; }

    protected sealed override Task<IHtmlContent> RenderAsync(
        TagHelperContext context, TagHelperOutput output, TagHelperAttribute[] passedOn)
    {
        var size = LabelSize ?? (LabelIsHeading ? "l" : null);
        var label = Markup.Element("label", size is null ? "govuk-label" : $"govuk-label govuk-label--{size}", Label ?? For.Metadata.GetDisplayName())
            .With("for", Id);
        var control = Control(passedOn).With("aria-describedby", DescribedBy).With("aria-invalid", Error is null ? null : "true");

        return Task.FromResult<IHtmlContent>(new HtmlContentBuilder()
            .AppendHtml(LabelIsHeading ? Markup.Element("h1", "govuk-label-wrapper", label) : label)
            .AppendHtml(HintAndError())
            .AppendHtml(Around(control)));
    }

    protected abstract TagBuilder Control(TagHelperAttribute[] passedOn);

    protected virtual IHtmlContent Around(TagBuilder control) => control;

    protected TagBuilder Start(string element, string cssClass, TagHelperAttribute[] passedOn)
    {
        var classes = Error is null ? cssClass : $"{cssClass} {cssClass.Split(' ')[0]}--error";
        return Markup.Element(element, classes).With("id", Id).With("name", Name).With(passedOn);
    }
}
