namespace CaseManagement.Api.Pages.Referrals;

/// <summary>The only place that spells the addresses of referral pages.</summary>
public static class ReferralLinks
{
    public const string Inbox = "/inbox";

    public const string Quarantine = "/referrals/quarantine";

    public static string Quarantined(Guid id) => $"/referrals/quarantine/{id}";

    public const string Imports = "/referrals/import";

    public static string Import(Guid id) => $"/referrals/import/{id}";

    public static string ImportReceipts(Guid id, string format) => $"/referrals/import/{id}/receipts?format={format}";

    public static string New(string? search = null) => search is null ? "/referrals/new" : $"/referrals/new?s={search}";

    public static string Enter(string search) => $"/referrals/new/enter?s={search}";

    public static string Referral(Guid id) => $"/referrals/{id}";

    public static string AccessNeeds(Guid id) => $"/referrals/{id}/access-needs";

    public static string RecordContact(Guid id) => $"/referrals/{id}/contact";

    public static string Assign(Guid id) => $"/referrals/{id}/assign";

    public static string ReturnToForce(Guid id) => $"/referrals/{id}/return";

    public static string PassOn(Guid id) => $"/referrals/{id}/pass-on";

    public static string End(Guid id) => $"/referrals/{id}/end";

    public static string NextAttempt(Guid id) => $"/referrals/{id}/next-attempt";

    public static string AssignOfficer(Guid id) => $"/referrals/{id}/officer";

    public static string SafeContact(Guid id) => $"/referrals/{id}/safe-contact";

    public static string Correct(Guid id) => $"/referrals/{id}/correct";

    public static string Offence(Guid id) => $"/referrals/{id}/offence";

    public static string TakeUp(Guid id) => $"/referrals/{id}/take-up";

    public static string Conflict(Guid id) => $"/referrals/{id}/conflict";

    public static string Acquaintance(Guid id) => $"/referrals/{id}/acquaintance";

    public static string Worker(Guid id) => $"/referrals/{id}/worker";

    public static string Close(Guid id) => $"/referrals/{id}/close";

    /// <param name="id">Of the referral.</param>
    /// <param name="reason">Code of a reason for closing, chosen already.</param>
    public static string CloseAs(Guid id, string reason) => $"{Close(id)}?reasonCode={reason}";
}
