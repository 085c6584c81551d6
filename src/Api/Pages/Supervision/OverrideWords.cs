using CaseManagement.Application.Contacts;

namespace CaseManagement.Api.Pages.Supervision;

/// <summary>What went out, and why the safe-contact policy refused it, in a few words. One code that it learns later is shown as it is.</summary>
public static class OverrideWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["deceased"] = "the person has died",
        ["suspended"] = "contact is suspended",
        ["withdrawn"] = "the force has withdrawn the referral",
        ["person-will-contact"] = "the person wanted to contact us",
        ["only-through"] = "contact goes through somebody else",
        ["not-a-safe-time"] = "not a safe time",
        ["no-contact-point"] = "no number or address was selected",
        ["does-not-work"] = "nothing arrives there",
        ["monitored"] = "somebody watches it",
        ["wrong-kind"] = "this way does not go with the number or address",
        ["suspects"] = "it may reach the suspect",
        ["not-valid"] = "the number or address cannot be used",
        ["stated-unsafe"] = "stated to be unsafe",
        ["review-overdue"] = "its review is overdue",
        ["not-known-to-be-safe"] = "not known to be safe",
    };

    public static string What(OverrideRow row) => row.Kind switch
    {
        OverrideKind.Letter => "Letter",
        OverrideKind.Item => "Delivery or fitting",
        OverrideKind.OnwardReferral => "Onward referral",
        _ => row.Channel ?? "Contact",
    };

    public static string Why(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => Words.GetValueOrDefault(code, code)));
}
