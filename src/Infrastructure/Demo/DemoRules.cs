using System.Globalization;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>The contract's rules and lists as the aggregates ask for them, read from the reference data.</summary>
internal sealed class DemoRules(ReferenceSnapshot reference)
{
    private readonly TriageCodeLists _lists = new()
    {
        Offences = new OffenceCatalogue(reference.List(CodeLists.Offences).Select(e => new Offence(e.Code, e.Label, e.Extra ?? ""))),
        CrimeReferenceFormats = new CrimeReferenceFormats(
            reference.List(CodeLists.CrimeReferenceFormats).Select(e => KeyValuePair.Create(e.Code, e.Extra ?? ""))),
        Qualifiers = Codes(reference, CodeLists.OffenceFlags),
        RelationshipsToSuspect = Codes(reference, CodeLists.VictimToSuspect),
        RelationshipsToCrime = Codes(reference, CodeLists.ClientToCrime),
        Ethnicities = Codes(reference, CodeLists.Ethnicity),
    };

    private readonly ContractRules _rules = new()
    {
        AreaDistricts = reference.List(CodeLists.ContractArea).DistinctBy(e => e.Code).ToDictionary(e => e.Code, e => e.Group ?? ""),
        ExcludedOffences = [.. reference.Several(SettingKeys.ExcludedOffences).Select(code => new OffenceExclusion(code, new DateOnly(2000, 1, 1)))],
    };

    private readonly WorkingCalendar _calendar = new(
        reference.List(CodeLists.BankHolidays).Select(e => DateOnly.ParseExact(e.Code, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet());

    public IReadOnlySet<string> NeedAreas { get; } = reference.Several(SettingKeys.NeedAreas).ToHashSet();

    public IReadOnlyList<string> Districts { get; } = [.. reference.List(CodeLists.ContractArea).Select(e => e.Code).Distinct()];

    public TimeSpan Grace { get; } = TimeSpan.FromMinutes(reference.Number(SettingKeys.EscalateAfterMinutes));

    public NeedScale Scale { get; } = new(reference.Number(SettingKeys.NeedScaleLowest), reference.Number(SettingKeys.NeedScaleHighest));

    public RiskTool Dash { get; } = new(
        "DASH", "2009", Codes(reference, CodeLists.DashTopics),
        new RiskBands(reference.Number(SettingKeys.DashMediumFrom), reference.Number(SettingKeys.DashHighFrom)));

    public TriageDecision Triage(Statement statement, string? force, bool duplicate, DateTime now) => TriagePolicy.Decide(
        new TriageFacts
        {
            Statement = statement,
            Force = force ?? "",
            ReceivedUtc = now,
            NowUtc = now,
            Calendar = _calendar,
            CodeLists = _lists,
            IsDuplicate = duplicate,
        },
        _rules);

    /// <summary>Code of the reporting age band on a day.</summary>
    public string AgeBand(DateOnly? born, DateTime now)
    {
        if (born is not { } date)
        {
            return "NK";
        }

        var age = Age.AgeOn(date, LondonTime.LocalDate(now));
        return reference.List(CodeLists.AgeBands).Select(e => e.Code).First(code => code.EndsWith('+') || (code != "NK" && age <= int.Parse(code.Split('-')[1], CultureInfo.InvariantCulture)));
    }

    private static IReadOnlySet<string> Codes(ReferenceSnapshot reference, string list) => TriageCodeLists.SetOf(reference.List(list).Select(e => e.Code));
}
