using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>A link to a sibling view, with the number of things that wait there.</summary>
public sealed record NavLink(string Text, string Href, bool Current = false, int? Count = null);

/// <summary>Links between the views of one thing, each with a count where it has one.</summary>
public abstract class LinksTagHelper(string block, string listClass, string? itemClass, string linkClass) : TagHelper
{
    public IEnumerable<NavLink> Items { get; set; } = [];

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", block);
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Markup.Element("ul", listClass, Items.Select(Item).ToArray<object?>()));
    }

    private TagBuilder Item(NavLink link) => Markup.Element(
        "li",
        itemClass,
        Markup.Element("a", linkClass, link.Text, link.Count is null ? null : " ", Count(link.Count))
            .With("href", link.Href)
            .With("aria-current", link.Current ? "page" : null));

    private static TagBuilder? Count(int? count) => count is { } number ? Markup.Element("span", "app-badge", Words.Number(number)) : null;
}

[HtmlTargetElement("moj-sub-navigation", Attributes = "items,label")]
public sealed class SubNavigationTagHelper()
    : LinksTagHelper("moj-sub-navigation", "moj-sub-navigation__list", "moj-sub-navigation__item", "moj-sub-navigation__link");

/// <summary>Tabs that are links: each has its own address, so back, reload and a bookmark do what people expect.</summary>
[HtmlTargetElement("app-tabs", Attributes = "items,label")]
public sealed class TabsTagHelper() : LinksTagHelper("app-tabs", "", null, "app-tabs__link");
