using System.Globalization;

namespace CaseManagement.Benchmarks;

/// <param name="ContactsPerCase">How many conversations and attempts a case has on average.</param>
/// <param name="Published">A service that was published before, by its folder; else it is published now.</param>
/// <param name="Json">Where the figures go as JSON, too.</param>
internal sealed record BenchOptions(int Cases, bool SqlServer, string? Connection, int Seconds, int ContactsPerCase, string? Published, string? Json, bool Floor, string? Url)
{
    public const string Usage =
        "build/bench [--cases N=100000] [--contacts N=4] [--seconds N=5] [--provider Sqlite|SqlServer] [--connection STRING] [--published FOLDER] [--json FILE]";

    public static BenchOptions? Parse(string[] args)
    {
        var options = new BenchOptions(100_000, false, null, 5, 4, null, null, false, null);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--floor")
            {
                options = options with { Floor = true };
                continue;
            }

            if (i + 1 == args.Length || Take(options, args[i], args[++i]) is not { } taken)
            {
                return null;
            }

            options = taken;
        }

        return options.SqlServer && options.Connection is null ? null : options;
    }

    private static BenchOptions? Take(BenchOptions options, string name, string value)
    {
        var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : (int?)null;
        return name switch
        {
            "--cases" when number is >= 100 => options with { Cases = number.Value },
            "--contacts" when number is not null => options with { ContactsPerCase = number.Value },
            "--seconds" when number is not null => options with { Seconds = number.Value },
            "--provider" when value is "Sqlite" or "SqlServer" => options with { SqlServer = value == "SqlServer" },
            "--connection" => options with { Connection = value },
            "--published" => options with { Published = Path.GetFullPath(value) },
            "--json" => options with { Json = Path.GetFullPath(value) },
            "--url" => options with { Url = value },
            _ => null,
        };
    }
}
