using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using FluentValidation;

namespace CaseManagement.Application.Contacts;

/// <summary>The reason of an act against the safe-contact policy, the same on every way out on which there is one.</summary>
internal static class SafeContactOverriding
{
    /// <summary>What somebody says who may not override counts for nothing: the act is then refused as if they had said nothing.</summary>
    public static string? ReasonToOverride(this ICurrentUser user, string? reason) =>
        user.Has(Permission.SafeContactOverride) ? PlainText.CleanOrNull(reason) : null;

    public static void IsReasonToOverride<T>(this IRuleBuilder<T, string?> reason) => reason.FreeText(SafeContactLeave.ReasonMaxLength);
}
