using System.Globalization;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.ReferenceData;

/// <summary>From code lists and settings, which people edit, to what the rules of referral ask for. Built once a snapshot.</summary>
public static class RulesReading
{
    public static OffenceCatalogue ReadOffences(this ReferenceSnapshot reference) =>
        new(reference.List(CodeLists.Offences).Select(e => new Offence(e.Code, e.Label, e.Extra ?? "")));

    /// <summary>The snapshot holds only what is in force on its day, so an exclusion needs no dates of its own here.</summary>
    public static ContractRules ReadContractRules(this ReferenceSnapshot reference) => new()
    {
        ExcludedOffences = [.. reference.Several(SettingKeys.ExcludedOffences).Select(code => new OffenceExclusion(code, DateOnly.MinValue))],
        AreaDistricts = reference.InForce(CodeLists.ContractArea).DistinctBy(e => e.Code).ToDictionary(e => e.Code, e => e.Group ?? ""),
        RiskScoreThreshold = reference.Number(SettingKeys.RiskScoreThreshold),
        HighRiskHours = reference.Number(SettingKeys.HighRiskHours),
        EnhancedWorkingDays = reference.Number(SettingKeys.EnhancedWorkingDays),
        StandardWorkingDays = reference.Number(SettingKeys.StandardWorkingDays),
    };

    public static WorkingCalendar ReadCalendar(this ReferenceSnapshot reference) => new(
        reference.List(CodeLists.BankHolidays).Select(e => DateOnly.ParseExact(e.Code, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet());

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
