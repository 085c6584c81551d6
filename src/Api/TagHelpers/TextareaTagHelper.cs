using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

[HtmlTargetElement("govuk-textarea", Attributes = "for")]
public sealed class TextareaTagHelper : LabelledFieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>Counts down in view; the limit itself is the validator's.</summary>
    public int? MaxCharacters { get; set; }

    protected override TagBuilder Control(TagHelperAttribute[] passedOn)
    {
        var area = Start("textarea", MaxCharacters is null ? "govuk-textarea" : "govuk-textarea govuk-js-character-count", passedOn)
            .With("rows", $"{Rows}");

        // A browser drops the first line break of a textarea.
        area.InnerHtml.AppendHtml("\n").Append(ValueOf(Name, For.Model) ?? "");
        return area;
    }

    protected override IHtmlContent Around(TagBuilder control)
    {
        if (MaxCharacters is not { } limit)
        {
            return control;
        }

        var info = Markup.Element("div", "govuk-hint govuk-character-count__message", $"You can enter up to {limit} characters").With("id", $"{Id}-info");
        control.With("aria-describedby", $"{DescribedBy} {Id}-info".Trim());
        return Markup.Element("div", "govuk-character-count", control, info)
            .With("data-module", "govuk-character-count")
            .With("data-maxlength", $"{limit}");
    }
}
