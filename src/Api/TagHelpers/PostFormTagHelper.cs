using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>
/// What every form that changes something carries: a token against forgery, which the framework leaves out where a form names its action, and a
/// key of its own, so that the same form sent twice does its work once.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class PostFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>The name of the field with the key.</summary>
    public const string Once = "__Once";

    private const int AfterTheFrameworks = 1000;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override int Order => AfterTheFrameworks;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.AllAttributes.ContainsName("action") && !context.AllAttributes.ContainsName("asp-antiforgery"))
        {
            output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        }

        var key = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        key.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = Once, ["value"] = Guid.NewGuid().ToString("N") });
        output.PostContent.AppendHtml(key);
    }
}
