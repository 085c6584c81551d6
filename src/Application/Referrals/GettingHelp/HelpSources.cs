using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.ReferenceData;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>Which entries of the list of referral sources a professional may choose: the police and people themselves come other ways.</summary>
public static class HelpSources
{
    private static readonly string[] NotAProfessionals = ["Police", "Self", "Family", "Internal"];

    private const string NotKnown = "NK";

    public static IReadOnlyList<CodeListEntry> OfProfessionals(ReferenceSnapshot reference) =>
        [.. reference.InForce(CodeLists.Sources).Where(e => e.Code != NotKnown && !NotAProfessionals.Contains(e.Group))];

    public static bool IsAProfessionals(ReferenceSnapshot reference, string? code) => OfProfessionals(reference).Any(e => e.Code == code);
}
