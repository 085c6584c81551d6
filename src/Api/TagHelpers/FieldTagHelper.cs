using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>
/// What all form fields share: name and id from the expression, what the person typed rather than what was parsed, the
/// error (only where there is one), and the tie between the field and what describes it.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Hint { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected virtual IEnumerable<string> ErrorKeys => [Name];

    protected string? Error => ErrorKeys.SelectMany(ErrorsOf).FirstOrDefault();

    protected string? DescribedBy
    {
        get
        {
            string?[] ids = [Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error"];
            var present = string.Join(' ', ids.Where(id => id is not null));
            return present.Length == 0 ? null : present;
        }
    }

    /// <summary>The id of a field, as the error summary links to it.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    internal static string MessageOf(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "Check this answer" : error.ErrorMessage;

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = output.Attributes.ToArray();
        output.Attributes.Clear();
        output.Become("div", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(await RenderAsync(context, output, passedOn));
    }

    protected abstract Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, TagHelperAttribute[] passedOn);

    protected IEnumerable<string> ErrorsOf(string key) =>
        ViewContext.ModelState.TryGetValue(key, out var entry) ? entry.Errors.Select(MessageOf) : [];

    protected IHtmlContent HintAndError()
    {
        var content = new HtmlContentBuilder();
        if (Hint is not null)
        {
            content.AppendHtml(Markup.Element("div", "govuk-hint", Hint).With("id", $"{Id}-hint"));
        }

        if (Error is not null)
        {
            content.AppendHtml(Markup.Element("p", "govuk-error-message", Markup.VisuallyHidden("Error:"), " ", Error).With("id", $"{Id}-error"));
        }

        return content;
    }

    /// <summary>What was posted under this name, else the model's value.</summary>
    protected string? ValueOf(string name, object? model) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : Text(model);

    protected HashSet<string> ValuesOf(string name, object? model)
    {
        object? source = ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.RawValue : model;
        var values = source is IEnumerable many and not string ? many.Cast<object?>() : [source];
        return values.Select(Text).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
