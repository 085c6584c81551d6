using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.ReferenceData;

namespace CaseManagement.Api.Pages.Directory;

/// <summary>What may be chosen of a service.</summary>
internal static class ServiceChoices
{
    public static IReadOnlyList<Choice> Needs(ReferenceSnapshot codes) => [.. codes.InForce(CodeLists.NeedCategories).Select(n => new Choice(n.Code, n.Label))];

    /// <summary>The local authorities of the contract's area.</summary>
    public static IReadOnlyList<Choice> Areas(ReferenceSnapshot codes) =>
    [
        .. codes.List(CodeLists.ContractArea).Where(a => a.Group is not null).DistinctBy(a => a.Group)
            .OrderBy(a => a.Label, StringComparer.Ordinal).Select(a => new Choice(a.Group!, a.Label)),
    ];

    public static IReadOnlyList<Choice> Recipients(ReferenceSnapshot codes) =>
        [.. codes.InForce(CodeLists.ConsentRecipients).Select(r => new Choice(r.Code, r.Label))];
}
