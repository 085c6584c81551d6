using CaseManagement.Api.Pages.ServiceLevels;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.ReferenceData;

namespace CaseManagement.Api.Pages.Administration.Contract;

/// <summary>The terms of the contract as people read them.</summary>
public static class ContractWords
{
    public static IReadOnlyList<Choice> ConsentGroups { get; } =
    [
        new(ConsentRule.OfChildren, "Children"),
        new(ConsentRule.OfSexualOffences, "Victims of sexual offences"),
        new(ConsentRule.OfUnclassifiedOffences, "Victims of offences that could not be classified"),
        new(ConsentRule.OfEverybody, "Everybody"),
    ];

    public static string Offences(ExcludedOffencesTerm term, ReferenceSnapshot lists) =>
        term.Codes.Count == 0 ? "None" : string.Join("; ", term.Codes.Select(code => $"{lists.Label(CodeLists.Offences, code)} ({code})"));

    public static string Area(AreaTerm term, ReferenceSnapshot lists) => string.Join(
        ", ", term.LocalAuthorities.Select(code => lists.List(CodeLists.ContractArea).FirstOrDefault(e => e.Group == code)?.Label ?? code).Order(StringComparer.Ordinal));

    public static string Ages(AgesTerm term) => term switch
    {
        { Lowest: null, Highest: null } => "All ages",
        { Lowest: { } lowest, Highest: null } => $"From {lowest}",
        { Lowest: null, Highest: { } highest } => $"To {highest}",
        _ => $"{term.Lowest} to {term.Highest}",
    } + $"; a child is under {term.Child}";

    /// <summary>A sentence for each promise, with its times from the lowest level of support to the highest.</summary>
    public static string Targets(ServiceTargetsTerm term) => string.Join(
        "; ", term.Targets.GroupBy(t => t.Promise!.Value).Select(promise =>
            $"{ServiceLevelWords.Promise(promise.Key)}: {string.Join(", ", promise.Select(t => ServiceLevelWords.Time(t.Amount!.Value, t.Unit!.Value)))}"));

    public static string Hours(WorkingHoursTerm term) => $"{term.Opens:HH\\:mm} to {term.Closes:HH\\:mm}";

    public static string Consent(ConsentTerm term) => term.NeededFor.Count == 0
        ? "Nobody"
        : string.Join("; ", ConsentGroups.Where(g => term.NeededFor.Contains(g.Value)).Select(g => g.Text));
}
