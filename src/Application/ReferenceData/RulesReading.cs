using System.Globalization;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.ServiceLevels;

namespace CaseManagement.Application.ReferenceData;

/// <summary>From code lists and settings, which people edit, to what the rules of referral ask for. Built once a snapshot.</summary>
public static class RulesReading
{
    public static OffenceCatalogue ReadOffences(this ReferenceSnapshot reference) =>
        new(reference.List(CodeLists.Offences).Select(e => new Offence(e.Code, e.Label, e.Extra ?? "")));

    /// <summary>They are the rules of one day, so an exclusion needs no dates of its own here.</summary>
    public static ContractRules ReadContractRules(this ReferenceSnapshot reference, DateOnly day) => new()
    {
        ExcludedOffences =
            [.. CodeSet.Read(reference.Term(ContractTermKind.ExcludedOffences, day)).Select(code => new OffenceExclusion(code, DateOnly.MinValue))],
        AreaDistricts = reference.AreaDistricts(day),
        Ages = ContractAges.Read(reference.Term(ContractTermKind.Ages, day)),
        Consent = ConsentRule.Read(reference.Term(ContractTermKind.Consent, day)),
        RiskScoreThreshold = reference.Number(SettingKeys.RiskScoreThreshold, day),
        Targets = ServiceTargets.Read(reference.Term(ContractTermKind.ServiceTargets, day)),
    };

    private static Dictionary<string, string> AreaDistricts(this ReferenceSnapshot reference, DateOnly day)
    {
        var covered = CodeSet.Read(reference.Term(ContractTermKind.Area, day)).ToHashSet();
        return reference.List(CodeLists.ContractArea).Where(e => e.HoldsOn(day) && e.Group is not null && covered.Contains(e.Group))
            .DistinctBy(e => e.Code).ToDictionary(e => e.Code, e => e.Group!);
    }

    public static WorkingCalendar ReadCalendar(this ReferenceSnapshot reference, DateOnly day) => new(
        reference.List(CodeLists.BankHolidays).Select(e => DateOnly.ParseExact(e.Code, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet(),
        WorkingHours.Read(reference.Term(ContractTermKind.WorkingHours, day)));

    public static TriageCodeLists ReadTriageCodeLists(this ReferenceSnapshot reference) => new()
    {
        Offences = reference.Offences,
        CrimeReferenceFormats = new(reference.List(CodeLists.CrimeReferenceFormats).DistinctBy(e => e.Code).Select(e => KeyValuePair.Create(e.Code, e.Extra ?? ""))),
        Qualifiers = reference.Codes(CodeLists.OffenceFlags),
        RelationshipsToSuspect = reference.Codes(CodeLists.VictimToSuspect),
        RelationshipsToCrime = reference.Codes(CodeLists.ClientToCrime),
        Ethnicities = reference.Codes(CodeLists.Ethnicity),
    };

    /// <summary>The reporting band of an age, of codes such as "18-24" and "75+"; "NK" where it is not known.</summary>
    public static string AgeBand(this ReferenceSnapshot reference, DateOnly? dateOfBirth)
    {
        if (dateOfBirth is not { } born)
        {
            return NotKnown;
        }

        var age = Age.AgeOn(born, reference.Today);
        return reference.List(CodeLists.AgeBands).FirstOrDefault(band => Covers(band.Code, age))?.Code ?? NotKnown;
    }

    private const string NotKnown = "NK";

    private static bool Covers(string band, int age) => band.Split('-') switch
    {
        [var from, var to] => Whole(from) <= age && age <= Whole(to),
        [var from] when from.EndsWith('+') => Whole(from[..^1]) <= age,
        _ => false,
    };

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IReadOnlySet<string> Codes(this ReferenceSnapshot reference, string list) => TriageCodeLists.SetOf(reference.List(list).Select(e => e.Code));
}
