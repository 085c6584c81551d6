using CaseManagement.Domain.Allocation;

namespace CaseManagement.Application.ReferenceData;

/// <summary>What the contract's configuration means in points and in places.</summary>
internal static class ContractReading
{
    public static AllocationWeights AllocationWeights(this ReferenceSnapshot reference) => new(
        reference.Points(SettingKeys.WeightStandard),
        reference.Points(SettingKeys.WeightEnhanced),
        reference.Points(SettingKeys.WeightChild),
        reference.Points(SettingKeys.WeightDomesticAbuse),
        reference.Points(SettingKeys.WeightHighRisk),
        reference.Points(SettingKeys.WeightSerious))
    {
        InformationOnly = reference.Points(SettingKeys.WeightInformation),
        AtCourt = reference.Points(SettingKeys.WeightAtCourt),
        Interpreter = reference.Points(SettingKeys.WeightInterpreter),
    };

    public static LoadLimits LoadLimits(this ReferenceSnapshot reference) =>
        new(reference.Number(SettingKeys.WarnAtPercent), reference.Number(SettingKeys.BlockAtPercent));

    /// <summary>The name of a local authority of the contract's area.</summary>
    public static string AreaName(this ReferenceSnapshot reference, string? localAuthority) => localAuthority is null
        ? "Area not known"
        : reference.List(CodeLists.ContractArea).FirstOrDefault(area => area.Group == localAuthority)?.Label ?? localAuthority;
}
