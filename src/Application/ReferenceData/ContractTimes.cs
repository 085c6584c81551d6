using System.Globalization;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;

namespace CaseManagement.Application.ReferenceData;

/// <summary>What the contract's configuration means in time and in points.</summary>
internal static class ContractTimes
{
    public static WorkingCalendar WorkingDays(this ReferenceSnapshot reference) => new(
        reference.List(CodeLists.BankHolidays).Select(day => DateOnly.ParseExact(day.Code, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet());

    /// <summary>By when a person of this level is to be contacted first, counted from now.</summary>
    public static DateTime ContactDue(this ReferenceSnapshot reference, SupportLevel level, DateTime now) => level switch
    {
        SupportLevel.HighRisk => now.AddHours(reference.Number(SettingKeys.HighRiskHours)),
        SupportLevel.Enhanced => reference.WorkingDays().EndOfWorkingDay(now, reference.Number(SettingKeys.EnhancedWorkingDays)),
        _ => reference.WorkingDays().EndOfWorkingDay(now, reference.Number(SettingKeys.StandardWorkingDays)),
    };

    public static AllocationWeights AllocationWeights(this ReferenceSnapshot reference) => new(
        reference.Points(SettingKeys.WeightStandard),
        reference.Points(SettingKeys.WeightEnhanced),
        reference.Points(SettingKeys.WeightChild),
        reference.Points(SettingKeys.WeightDomesticAbuse),
        reference.Points(SettingKeys.WeightHighRisk),
        reference.Points(SettingKeys.WeightSerious));

    /// <summary>The name of a local authority of the contract's area.</summary>
    public static string AreaName(this ReferenceSnapshot reference, string? localAuthority) => localAuthority is null
        ? "Area not known"
        : reference.List(CodeLists.ContractArea).FirstOrDefault(area => area.Group == localAuthority)?.Label ?? localAuthority;
}
