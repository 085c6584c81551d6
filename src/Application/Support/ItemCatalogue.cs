using System.Globalization;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Support;

namespace CaseManagement.Application.Support;

/// <summary>The catalogue of security items: a list of what there is and one of its terms, each with dates.</summary>
internal static class ItemCatalogue
{
    /// <summary>Null for what may not be asked for today.</summary>
    public static ItemTerms? Item(this ReferenceSnapshot codes, string? code) =>
        codes.IsInForce(CodeLists.PracticalItems, code) && codes.FindInForce(CodeLists.ItemTerms, code) is { } terms ? Read(terms) : null;

    public static IReadOnlyList<(CodeListEntry Entry, ItemTerms Terms)> Items(this ReferenceSnapshot codes) =>
    [
        .. codes.InForce(CodeLists.PracticalItems)
            .Select(entry => (Entry: entry, Terms: codes.Item(entry.Code)))
            .Where(item => item.Terms is not null)
            .Select(item => (item.Entry, item.Terms!)),
    ];

    private static ItemTerms Read(CodeListEntry terms) => new(
        terms.Code, Enum.Parse<ItemHandling>(terms.Label), Enum.Parse<ItemEligibility>(terms.Group!), int.Parse(terms.Extra!, CultureInfo.InvariantCulture));
}
