using System.Globalization;
using CaseManagement.Domain.People.Matching;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaseManagement.Benchmarks.Matching;

/// <param name="Entity">Records with the same one are of one person.</param>
/// <param name="Half">1 where the person's number is odd, 2 where it is even.</param>
internal sealed record MatchRecord(string Entity, int Half, PersonTraits Traits);

/// <summary>Records to be found in themselves, or where there are two files (a and b) in each other.</summary>
internal sealed record RecordSet(string Name, IReadOnlyList<MatchRecord> Searching, IReadOnlyList<MatchRecord> Known, bool IsOneFile)
{
    public RecordSet Of(int half) => half == 0 ? this : this with
    {
        Searching = [.. Searching.Where(record => record.Half == half)],
        Known = [.. Known.Where(record => record.Half == half)],
    };
}

/// <summary>Reads files of records as FEBRL writes them. The social security number is left out: no service of ours knows one.</summary>
internal sealed class RecordFile(NameVariants variants)
{
    private readonly PersonTraitsReader _reader = new(variants);

    public IEnumerable<RecordSet> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name.EndsWith('a') && files.Contains(Path.Combine(folder, name[..^1] + "b.csv")))
            {
                yield return new(name[..^1] + "a and b", Rows(Path.Combine(folder, name[..^1] + "b.csv")), Rows(file), IsOneFile: false);
            }
            else if (!name.EndsWith('b') || !files.Contains(Path.Combine(folder, name[..^1] + "a.csv")))
            {
                var rows = Rows(file);
                yield return new(name, rows, rows, IsOneFile: true);
            }
        }
    }

    private List<MatchRecord> Rows(string file)
    {
        using var text = new StreamReader(file);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.Trim(),
        });
        csv.Read();
        csv.ReadHeader();
        var rows = new List<MatchRecord>();
        while (csv.Read())
        {
            var number = csv.GetField("rec_id")!.Split('-')[1];
            rows.Add(new(number, int.Parse(number, CultureInfo.InvariantCulture) % 2 == 1 ? 1 : 2, Traits(csv)));
        }

        return rows;
    }

    private PersonTraits Traits(CsvReader csv)
    {
        var street = $"{csv.GetField("street_number")} {csv.GetField("address_1")}";
        var address = new AddressTraits([street, csv.GetField("address_2"), csv.GetField("suburb"), csv.GetField("state")], csv.GetField("postcode"));
        return _reader.Read(csv.GetField("given_name"), csv.GetField("surname"), null, null) with
        {
            DateOfBirth = WrittenDate.Read(csv.GetField("date_of_birth")),
            Addresses = address.IsEmpty ? [] : [address],
        };
    }
}
