using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

[HtmlTargetElement("govuk-input", Attributes = "for")]
public sealed class InputTagHelper : LabelledFieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>2, 3, 4, 5, 10, 20, 30 characters, or one-half, two-thirds and so on.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public bool Spellcheck { get; set; }

    protected override TagBuilder Control(TagHelperAttribute[] passedOn) =>
        Start("input", "govuk-input" + WidthClass(), passedOn)
            .With("type", Type)
            .With("autocomplete", Autocomplete)
            .With("inputmode", Inputmode)
            .With("spellcheck", Spellcheck ? "true" : "false")
            .With("value", Type == "password" ? null : ValueOf(Name, For.Model))
            .Void();

    protected override IHtmlContent Around(TagBuilder control) => Prefix is null && Suffix is null
        ? control
        : Markup.Element("div", "govuk-input__wrapper", Affix(Prefix, "prefix"), control, Affix(Suffix, "suffix"));

    private static TagBuilder? Affix(string? text, string side) =>
        text is null ? null : Markup.Element("div", $"govuk-input__{side}", text).With("aria-hidden", "true");

    private string WidthClass() => Width switch
    {
        null => "",
        _ when char.IsDigit(Width[0]) => $" govuk-input--width-{Width}",
        _ => $" govuk-!-width-{Width}",
    };
}
