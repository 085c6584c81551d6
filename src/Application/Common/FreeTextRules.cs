using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;

namespace CaseManagement.Application.Common;

internal static class FreeTextRules
{
    /// <summary>What a person could have typed, and no longer than what is kept.</summary>
    public static IRuleBuilderOptions<T, string?> FreeText<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule
            .Must(text => text is null || text.Length <= longest)
            .WithErrorCode(FaultCode.Range)
            .WithMessage($"Enter {longest:#,0} characters or fewer")
            .Must(text => text is null || PlainText.IsReadable(text))
            .WithErrorCode(FaultCode.Type)
            .WithMessage("Take out the characters that cannot be shown");

    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(text => PlainText.CleanOrNull(text) is not null).WithErrorCode(FaultCode.Required).WithMessage(message);
}
