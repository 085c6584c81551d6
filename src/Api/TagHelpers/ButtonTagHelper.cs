using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>A button, or with <see cref="Href"/> a link that looks like one. A second click within a second is ignored.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>secondary, warning or inverse; the plain one when absent.</summary>
    public string? Kind { get; set; }

    public string? Href { get; set; }

    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become(Href is null ? "button" : "a", Kind is null ? "govuk-button" : $"govuk-button govuk-button--{Kind}");
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is null)
        {
            output.Attributes.SetAttribute("type", Type);
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }
        else
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
        }
    }
}
