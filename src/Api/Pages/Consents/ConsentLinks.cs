using CaseManagement.Domain.Consents;

namespace CaseManagement.Api.Pages.Consents;

/// <summary>The only place that spells the addresses of the pages of the consent ledger.</summary>
public static class ConsentLinks
{
    public static string Consents(Guid id) => $"/cases/{id}/consents";

    public static string Record(Guid id) => $"/cases/{id}/consents/record";

    /// <summary>With what is asked about filled in.</summary>
    public static string Record(Guid id, string purpose, string recipient) =>
        $"{Record(id)}?purpose={Uri.EscapeDataString(purpose)}&recipient={Uri.EscapeDataString(recipient)}";

    public static string Withdraw(Guid id, string purpose, string recipient, ConsentParty party) =>
        $"{Record(id, purpose, recipient)}&party={party}&decision={ConsentDecision.Withdrawn}";
}
