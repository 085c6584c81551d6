using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Volunteers;

namespace CaseManagement.Application.Volunteers;

/// <summary>What the contract asks of volunteers and of lending, as it holds today.</summary>
internal static class VolunteerRules
{
    public static ReadinessRules ReadinessRules(this ReferenceSnapshot reference) => new(
        Enum.Parse<DbsLevel>(reference.Setting(SettingKeys.VolunteerDbsLevel)),
        [.. reference.InForce(CodeLists.VolunteerTrainings).Select(e => new TrainingRule(e.Code, e.Label, Need(e)))],
        reference.Number(SettingKeys.VolunteerSupervisionRecordDays),
        reference.Number(SettingKeys.VolunteerSoonDays));

    public static LendingRules LendingRules(this ReferenceSnapshot reference) => new(
        reference.Several(SettingKeys.VolunteerBars).Select(Enum.Parse<CaseBar>).ToHashSet(),
        reference.Number(SettingKeys.VolunteerMostCases),
        reference.Number(SettingKeys.VolunteerMostDays));

    private static TrainingNeed Need(CodeListEntry training) => training.Group is null ? TrainingNeed.Optional : Enum.Parse<TrainingNeed>(training.Group);
}
