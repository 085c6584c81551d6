using System.Globalization;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Common;

namespace CaseManagement.Application.Referrals;

internal static class ReferralNumbers
{
    /// <summary>"VCS-26-0001234", counted within the London year.</summary>
    public static async Task<string> NextReferralReference(this IUnitOfWork unitOfWork, DateTime receivedUtc, CancellationToken ct)
    {
        var year = LondonTime.LocalDate(receivedUtc).Year % 100;
        var number = await unitOfWork.NextNumber(string.Create(CultureInfo.InvariantCulture, $"referral-{year:00}"), ct);
        return string.Create(CultureInfo.InvariantCulture, $"VCS-{year:00}-{number:0000000}");
    }
}
