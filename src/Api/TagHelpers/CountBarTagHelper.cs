using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>A count against the largest of its table. The number stands beside it, so the drawing says nothing to a screen reader.</summary>
[HtmlTargetElement("app-count-bar", Attributes = "max", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CountBarTagHelper : TagHelper
{
    /// <summary>Null where it is suppressed: no bar, which would tell its length.</summary>
    public int? Value { get; set; }

    public int Max { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "app-count-bar");
        if (Value is { } value)
        {
            output.Content.AppendHtml(Bar.Drawing(
                Bar.Rect("app-bar__ground", 100, 2, 10),
                Bar.Rect("app-bar__now", Bar.Share(value, Max), 2, 10)));
        }
    }
}
