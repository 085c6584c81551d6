using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaseManagement.Api.Web;

internal static class PagesSetup
{
    private const string Unnamed = "Check what you entered";

    /// <summary>How every page meets a refusal, and what it says to a value that cannot be read.</summary>
    public static IMvcBuilder AddPageConventions(this IMvcBuilder pages) => pages
        .AddRazorPagesOptions(options => options.Conventions.Add(new PagePermissions()))
        .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
        .AddMvcOptions(options =>
        {
            options.Filters.Add<ModelStateExceptionFilter>();
            options.Filters.Add<SentFormFilter>();
            options.Filters.Add<UnreadFilter>();

            // Whether an answer is needed is the command's to say, in its own words.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            Speak(options.ModelBindingMessageProvider);
        });

    /// <summary>Of a number that stands for no choice the framework does not know the field when it says that it is wrong.</summary>
    public static void NameFields(ModelStateDictionary entered)
    {
        foreach (var (field, state) in entered.Where(e => e.Key.Length > 0 && e.Value?.Errors.Any(error => error.ErrorMessage == Unnamed) == true).ToArray())
        {
            state!.Errors.Clear();
            entered.AddModelError(field, Named(PageFields.LastSegment(field)));
        }
    }

    private static string Named(string field) => $"{Unnamed} for {Lower(field)}";

    private static void Speak(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, field) => Named(field));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unnamed);
        messages.SetUnknownValueIsInvalidAccessor(Named);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unnamed);
        messages.SetValueIsInvalidAccessor(_ => Unnamed);
        messages.SetValueMustBeANumberAccessor(field => $"{Words.FromName(field)} must be a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        messages.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        messages.SetMissingBindRequiredValueAccessor(field => $"Answer the question about {Lower(field)}");
        messages.SetMissingKeyOrValueAccessor(() => "Answer this question");
    }

    private static string Lower(string field)
    {
        var words = Words.FromName(field);
        return words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
