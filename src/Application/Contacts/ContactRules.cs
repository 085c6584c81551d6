using FluentValidation;

namespace CaseManagement.Application.Contacts;

/// <summary>What everybody says of a contact, whoever made it.</summary>
internal static class ContactRules
{
    public static void IsOutcome<T>(this IRuleBuilder<T, string> code) => code.NotEmpty().WithMessage("Select what came of it");

    public static void IsChannel<T>(this IRuleBuilder<T, string> code) => code.NotEmpty().WithMessage("Select how contact was made");
}
