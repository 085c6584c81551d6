using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaseManagement.Api.Web;

internal static class PagesSetup
{
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

    private static void Speak(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, field) => $"Check what you entered for {Lower(field)}");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check what you entered");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Check what you entered for {Lower(field)}");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check what you entered");
        messages.SetValueIsInvalidAccessor(_ => "Check what you entered");
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
