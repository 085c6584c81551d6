using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>
/// Day, month and year, bound to <see cref="DateParts"/>. The day carries the id of the whole field, so that the error
/// summary's link lands in it.
/// </summary>
[HtmlTargetElement("govuk-date-input", Attributes = "for")]
public class DateInputTagHelper : FieldsetTagHelper
{
    /// <summary>The date is a birthday: browsers may fill it in.</summary>
    public bool Birthday { get; set; }

    protected override IEnumerable<string> ErrorKeys => [Name, $"{Name}.Day", $"{Name}.Month", $"{Name}.Year"];

    protected virtual string ItemsClass => "govuk-date-input";

    protected override Task<IHtmlContent> ControlsAsync(TagHelperContext context, TagHelperOutput output) =>
        Task.FromResult<IHtmlContent>(Markup.Element("div", ItemsClass, Items(For.Model as DateParts).ToArray<object?>()));

    protected virtual IEnumerable<TagBuilder> Items(DateParts? model) =>
    [
        Item("Day", "Day", 2, model?.Day, "bday-day"),
        Item("Month", "Month", 2, model?.Month, "bday-month"),
        Item("Year", "Year", 4, model?.Year, "bday-year"),
    ];

    protected TagBuilder Item(string part, string label, int width, string? value, string? birthday)
    {
        var id = part == "Day" ? Id : IdOf($"{Name}.{part}");
        var input = Markup.Element("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}{(IsWrong(part) ? " govuk-input--error" : "")}")
            .With("id", id)
            .With("name", $"{Name}.{part}")
            .With("type", "text")
            .With("inputmode", part is "Day" or "Year" ? "numeric" : null)
            .With("autocomplete", Birthday ? birthday : "off")
            .With("aria-invalid", IsWrong(part) ? "true" : null)
            .With("value", ValueOf($"{Name}.{part}", value))
            .Void();
        var caption = Markup.Element("label", "govuk-label govuk-date-input__label", label).With("for", id);
        return Markup.Element("div", "govuk-date-input__item", Markup.Element("div", "govuk-form-group", caption, input));
    }

    /// <summary>The part that is wrong; all of the date where the error is of the whole.</summary>
    private bool IsWrong(string part)
    {
        if (ErrorsOf($"{Name}.{part}").Any())
        {
            return true;
        }

        return part != "Time" && ErrorsOf(Name).Any() && !ErrorKeys.Skip(1).SelectMany(ErrorsOf).Any();
    }
}

/// <summary>A date and a time in London, bound to <see cref="DateTimeParts"/>.</summary>
[HtmlTargetElement("app-date-time", Attributes = "for")]
public sealed class DateTimeInputTagHelper : DateInputTagHelper
{
    protected override IEnumerable<string> ErrorKeys => [.. base.ErrorKeys, $"{Name}.Time"];

    protected override string ItemsClass => "govuk-date-input app-date-time";

    protected override IEnumerable<TagBuilder> Items(DateParts? model) =>
        [.. base.Items(model), Item("Time", "Time", 5, (model as DateTimeParts)?.Time, null)];
}
