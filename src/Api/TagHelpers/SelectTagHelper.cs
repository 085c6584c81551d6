using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

[HtmlTargetElement("govuk-select", Attributes = "for,items")]
public sealed class SelectTagHelper : LabelledFieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The words of a first, empty answer; none when absent.</summary>
    public string? Empty { get; set; }

    protected override TagBuilder Control(TagHelperAttribute[] passedOn)
    {
        var chosen = ValueOf(Name, For.Model) ?? "";
        var select = Start("select", "govuk-select", passedOn);
        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option(new Choice("", Empty), chosen));
        }

        foreach (var group in Items.GroupBy(item => item.Group))
        {
            var options = group.Select(item => Option(item, chosen)).ToArray<object>();
            if (group.Key is null)
            {
                Array.ForEach(options, option => select.InnerHtml.AppendHtml((TagBuilder)option));
            }
            else
            {
                select.InnerHtml.AppendHtml(Markup.Element("optgroup", null, options).With("label", group.Key));
            }
        }

        return select;
    }

    private static TagBuilder Option(Choice item, string chosen) => Markup.Element("option", null, item.Text)
        .With("value", item.Value)
        .With("selected", string.Equals(item.Value, chosen, StringComparison.OrdinalIgnoreCase) ? "selected" : null);
}
