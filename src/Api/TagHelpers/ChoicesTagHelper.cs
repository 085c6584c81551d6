using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>
/// Radios and checkboxes. The first control carries the field's own id, so that the error summary finds it.
/// What an answer opens up is written inside: <c>&lt;govuk-conditional value="other"&gt;…&lt;/govuk-conditional&gt;</c>.
/// </summary>
public abstract class ChoicesTagHelper(string kind, string inputType) : FieldsetTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    public bool Small { get; set; }

    protected virtual string ExtraClass => "";

    protected override async Task<IHtmlContent> ControlsAsync(TagHelperContext context, TagHelperOutput output)
    {
        var opened = new Dictionary<string, IHtmlContent>(StringComparer.OrdinalIgnoreCase);
        context.Items[typeof(ConditionalTagHelper)] = opened;
        await output.GetChildContentAsync();

        var chosen = ValuesOf(Name, For.Model);
        var list = Markup.Element("div", $"govuk-{kind}{(Small ? $" govuk-{kind}--small" : "")}{ExtraClass}").With("data-module", $"govuk-{kind}");
        var number = 0;
        foreach (var item in Items)
        {
            if (ReferenceEquals(item, Choice.Or))
            {
                list.InnerHtml.AppendHtml(Markup.Element("div", $"govuk-{kind}__divider", item.Text));
                continue;
            }

            number++;
            var id = number == 1 ? Id : $"{Id}-{number}";
            var conditional = opened.GetValueOrDefault(item.Value);
            list.InnerHtml.AppendHtml(Item(item, id, chosen.Contains(item.Value), conditional is not null));
            if (conditional is not null)
            {
                var hidden = chosen.Contains(item.Value) ? "" : $" govuk-{kind}__conditional--hidden";
                list.InnerHtml.AppendHtml(
                    Markup.Element("div", $"govuk-{kind}__conditional{hidden}", conditional).With("id", $"conditional-{id}"));
            }
        }

        return list;
    }

    private TagBuilder Item(Choice item, string id, bool chosen, bool opens)
    {
        var input = Markup.Element("input", $"govuk-{kind}__input")
            .With("id", id)
            .With("name", Name)
            .With("type", inputType)
            .With("value", item.Value)
            .With("checked", chosen ? "checked" : null)
            .With("data-aria-controls", opens ? $"conditional-{id}" : null)
            .With("aria-describedby", item.Hint is null ? null : $"{id}-item-hint")
            .Void();
        var label = Markup.Element("label", $"govuk-label govuk-{kind}__label", item.Text).With("for", id);
        var hint = item.Hint is null ? null : Markup.Element("div", $"govuk-hint govuk-{kind}__hint", item.Hint).With("id", $"{id}-item-hint");
        return Markup.Element("div", $"govuk-{kind}__item", input, label, hint);
    }
}

[HtmlTargetElement("govuk-radios", Attributes = "for,items")]
public sealed class RadiosTagHelper() : ChoicesTagHelper("radios", "radio")
{
    public bool Inline { get; set; }

    protected override string ExtraClass => Inline ? " govuk-radios--inline" : "";
}

[HtmlTargetElement("govuk-checkboxes", Attributes = "for,items")]
public sealed class CheckboxesTagHelper() : ChoicesTagHelper("checkboxes", "checkbox");

[HtmlTargetElement("govuk-conditional", Attributes = "value")]
public sealed class ConditionalTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(ConditionalTagHelper), out var opened))
        {
            ((Dictionary<string, IHtmlContent>)opened)[Value] = new HtmlContentBuilder().AppendHtml(await output.GetChildContentAsync());
        }

        output.SuppressOutput();
    }
}
