using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Drafts;
using CaseManagement.Domain.Drafts;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>
/// Every form of the casework into which one types: the script keeps what is typed on the server (Assets/drafts.ts), and here it comes back. A form
/// that keeps its own kind of draft (data-app-draft), and a search, are left alone.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class KeptFormTagHelper(IMediator mediator, ICurrentUser user) : TagHelper
{
    /// <summary>The name of the field by which the script says that a draft was sent.</summary>
    public const string DraftOf = "__DraftOf";

    private const int AfterTheFrameworks = 900;
    private static readonly string[] Typed = ["<textarea", "type=\"text\""];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override int Order => AfterTheFrameworks;

    private HttpRequest Request => ViewContext.HttpContext.Request;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (user.UserId is null || output.Attributes.ContainsName("data-app-draft") || output.Attributes.ContainsName("role") || AddressOf(output) is not { } form)
        {
            return;
        }

        var inside = (await output.GetChildContentAsync()).GetContent();
        if (!Typed.Any(field => inside.Contains(field, StringComparison.Ordinal)) || !ViewContext.HttpContext.Items.TryAdd((typeof(KeptFormTagHelper), form), true))
        {
            return;
        }

        var draft = await mediator.Send(new GetFormDraftQuery(form.Text), ViewContext.HttpContext.RequestAborted);
        output.Attributes.SetAttribute("data-app-keep", form.Text);
        if (HttpMethods.IsPost(Request.Method))
        {
            output.Attributes.SetAttribute("data-app-keep-all", "");
            output.Attributes.SetAttribute("data-app-keep-revision", draft?.Revision);
        }
        else if (draft is not null)
        {
            output.Attributes.SetAttribute("data-app-kept", JsonSerializer.Serialize(draft, JsonSerializerOptions.Web));
        }
    }

    private FormAddress? AddressOf(TagHelperOutput output) =>
        FormAddress.Of(output.Attributes["action"]?.Value?.ToString() is { Length: > 0 } action ? action : Request.Path + Request.QueryString);
}
