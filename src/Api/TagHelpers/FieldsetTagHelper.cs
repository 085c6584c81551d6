using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>A field of several controls under one legend.</summary>
public abstract class FieldsetTagHelper : FieldTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m or l: a bold legend of that size.</summary>
    public string? LegendSize { get; set; }

    /// <summary>The legend is the heading of the page: one question per page.</summary>
    public bool LegendIsHeading { get; set; }

    protected sealed override async Task<IHtmlContent> RenderAsync(
        TagHelperContext context, TagHelperOutput output, TagHelperAttribute[] passedOn)
    {
        var size = LegendSize ?? (LegendIsHeading ? "l" : null);
        var words = Legend ?? For.Metadata.GetDisplayName();
        var legend = Markup.Element(
            "legend",
            size is null ? "govuk-fieldset__legend" : $"govuk-fieldset__legend govuk-fieldset__legend--{size}",
            LegendIsHeading ? Markup.Element("h1", "govuk-fieldset__heading", words) : words);

        return Markup.Element("fieldset", "govuk-fieldset", legend, HintAndError(), await ControlsAsync(context, output))
            .With("aria-describedby", DescribedBy)
            .With(passedOn);
    }

    protected abstract Task<IHtmlContent> ControlsAsync(TagHelperContext context, TagHelperOutput output);
}
