using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>The contract's rules and lists as the aggregates ask for them, read from the reference data.</summary>
internal sealed class DemoRules(ReferenceSnapshot reference)
{
    public IReadOnlySet<string> NeedAreas { get; } = reference.Several(SettingKeys.NeedAreas).ToHashSet();

    public IReadOnlyList<string> Districts { get; } = [.. reference.List(CodeLists.ContractArea).Select(e => e.Code).Distinct()];

    public TimeSpan Grace { get; } = TimeSpan.FromMinutes(reference.Number(SettingKeys.EscalateAfterMinutes));

    public NeedScale Scale { get; } = new(reference.Number(SettingKeys.NeedScaleLowest), reference.Number(SettingKeys.NeedScaleHighest));

    public RiskTool Dash { get; } = new(
        "DASH", "2009", Codes(reference, CodeLists.DashTopics),
        new RiskBands(reference.Number(SettingKeys.DashMediumFrom), reference.Number(SettingKeys.DashHighFrom)), reference.List(CodeLists.DashTopics).Count);

    public TriageDecision Triage(Statement statement, string? force, bool duplicate, DateTime now) => TriagePolicy.Decide(
        new TriageFacts
        {
            Statement = statement,
            Force = force ?? "",
            ReceivedUtc = now,
            NowUtc = now,
            Calendar = reference.Calendar,
            CodeLists = reference.TriageCodeLists,
            IsDuplicate = duplicate,
        },
        reference.Rules);

    /// <summary>Code of the reporting age band, as of today.</summary>
    public string AgeBand(DateOnly? born) => reference.AgeBand(born);

    private static IReadOnlySet<string> Codes(ReferenceSnapshot reference, string list) => TriageCodeLists.SetOf(reference.List(list).Select(e => e.Code));
}
