using System.Text.Json.Serialization;
using CaseManagement.Application.Referrals;

namespace CaseManagement.Api.Endpoints.Referrals;

/// <param name="Next">What to send as "after" for the next page; null on the last.</param>
internal sealed record ReferralReceiptList(IReadOnlyList<ReferralReceipt> Items, string? Next)
{
    /// <summary>Only where it is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }
}
