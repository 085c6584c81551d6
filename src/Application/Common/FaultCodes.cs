using CaseManagement.Domain.Referrals;
using FluentValidation.Validators;

namespace CaseManagement.Application.Common;

/// <summary>Every code that a fault of a request may carry: the contract's own, and one for a key that was used before.</summary>
public static class FaultCodes
{
    public const string IdempotencyKey = "IDEMPOTENCY_KEY";

    public static readonly IReadOnlySet<string> All = new HashSet<string>
    {
        FaultCode.Required, FaultCode.Type, FaultCode.Range, FaultCode.UnknownMember, FaultCode.Contradiction, FaultCode.TooLarge,
        ReasonCode.UnknownCode, IdempotencyKey,
    };

    /// <summary>A rule that names no code has the name of its class for one, which is nobody's business outside.</summary>
    private static readonly Dictionary<string, string> OfRules = new()
    {
        [nameof(NotNullValidator<,>)] = FaultCode.Required,
        [nameof(NotEmptyValidator<,>)] = FaultCode.Required,
        [nameof(MaximumLengthValidator<>)] = FaultCode.Range,
        [nameof(InclusiveBetweenValidator<,>)] = FaultCode.Range,
        [nameof(EmptyValidator<,>)] = FaultCode.Contradiction,
        [nameof(EnumValidator<,>)] = ReasonCode.UnknownCode,
    };

    /// <summary>The code that is told for the code of a rule; never one that is not in the list.</summary>
    public static string Of(string? code) =>
        code is null ? FaultCode.Type : All.Contains(code) ? code : OfRules.GetValueOrDefault(code, FaultCode.Type);
}
