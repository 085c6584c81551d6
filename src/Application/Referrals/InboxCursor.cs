using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>Where a page of the inbox goes on: what the last row was sorted by.</summary>
internal static class InboxCursor
{
    private const string NoDue = "none";

    public static string After(InboxRow row, InboxTab tab) => tab == InboxTab.Done
        ? string.Create(CultureInfo.InvariantCulture, $"{row.ReceivedUtc.Ticks}_{row.Id.Value:N}")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)row.SupportLevel}_{row.DueUtc?.Ticks.ToString(CultureInfo.InvariantCulture) ?? NoDue}_{row.Id.Value:N}");

    public static IQueryable<Referral> NewestFirst(IQueryable<Referral> referrals, string? cursor)
    {
        var parts = cursor?.Split('_') ?? [];
        if (parts.Length == 2 && Instant(parts[0]) is { } received && Guid.TryParse(parts[1], out var last))
        {
            var id = ReferralId.From(last);
            referrals = referrals.Where(r => r.ReceivedUtc < received || (r.ReceivedUtc == received && r.Id < id));
        }

        return referrals.OrderByDescending(r => r.ReceivedUtc).ThenByDescending(r => r.Id);
    }

    /// <summary>What has no date waits for a person's look, so within its level it comes first, as the database sorts it.</summary>
    public static IQueryable<Referral> MostUrgentFirst(IQueryable<Referral> referrals, string? cursor)
    {
        var parts = cursor?.Split('_') ?? [];
        if (parts.Length == 3 && Enum.TryParse<SupportLevel>(parts[0], out var level) && Guid.TryParse(parts[2], out var last))
        {
            var id = ReferralId.From(last);
            referrals = Instant(parts[1]) is { } due
                ? referrals.Where(r => r.SupportLevel < level || (r.SupportLevel == level && (r.NextDueUtc > due || (r.NextDueUtc == due && r.Id > id))))
                : referrals.Where(r => r.SupportLevel < level || (r.SupportLevel == level && (r.NextDueUtc != null || r.Id > id)));
        }

        return referrals.OrderByDescending(r => r.SupportLevel).ThenBy(r => r.NextDueUtc).ThenBy(r => r.Id);
    }

    private static DateTime? Instant(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= DateTime.MaxValue.Ticks
            ? new DateTime(value, DateTimeKind.Utc)
            : null;
}
