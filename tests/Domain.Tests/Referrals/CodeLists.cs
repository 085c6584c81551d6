using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>The code lists that ship with the product, and the demo contract's rules.</summary>
internal static class CodeLists
{
    public static readonly OffenceCatalogue Offences =
        new(Rows("offences_home_office").Select(row => new Offence(row["code"], row["label"], row["group_code"])));

    public static readonly WorkingCalendar Calendar =
        new(Rows("bank_holidays_england_wales").Select(row => DateOnly.ParseExact(row["code"], "yyyy-MM-dd")).ToHashSet());

    public static readonly TriageCodeLists ForTriage = new()
    {
        Offences = Offences,
        CrimeReferenceFormats = new(Rows("crime_reference_formats").Select(row => KeyValuePair.Create(row["code"], row["pattern"]))),
        Qualifiers = Codes("offence_flags"),
        RelationshipsToSuspect = Codes("relationship_victim_to_suspect"),
        RelationshipsToCrime = Codes("relationship_client_to_crime"),
        Ethnicities = Codes("ethnicity_cjs_sde_codes"),
    };

    public static readonly ContractRules DemoContract = new()
    {
        AreaDistricts = Rows("contract_area_hampshire").ToDictionary(row => row["postcode_district"], row => row["la_code"]),
        ExcludedOffences = [.. new[] { "45", "48", "126", "58C" }.Select(code => new OffenceExclusion(code, new(2026, 1, 1)))],
    };

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string list)
    {
        var lines = File.ReadAllLines(Repository.PathOf("src", "Infrastructure", "ReferenceData", "CodeLists", list + ".csv"));
        var header = Split(lines[0]);
        return [.. lines.Skip(1).Select(line => header.Zip(Split(line)).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static IReadOnlySet<string> Codes(string list) => TriageCodeLists.SetOf(Rows(list).Select(row => row["code"]));

    private static List<string> Split(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cells[^1] += line[++i];
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += line[i];
            }
        }

        return cells;
    }
}
