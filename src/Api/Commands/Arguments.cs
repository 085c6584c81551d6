namespace CaseManagement.Api.Commands;

/// <summary>"--name value" and "--name=value" pairs, switches, and words that stand alone.</summary>
internal sealed class Arguments
{
    private static readonly string[] Switches = ["password-stdin"];

    private readonly Dictionary<string, string> _named = [];
    private readonly List<string> _words = [];

    /// <summary>Null where a name has no value or stands twice.</summary>
    public static Arguments? Parse(IEnumerable<string> args)
    {
        var parsed = new Arguments();
        string? open = null;
        foreach (var arg in args)
        {
            if (open is not null)
            {
                if (!parsed._named.TryAdd(open, arg))
                {
                    return null;
                }

                open = null;
            }
            else if (!arg.StartsWith("--", StringComparison.Ordinal))
            {
                parsed._words.Add(arg);
            }
            else if (arg.Split('=', 2) is [var name, var value])
            {
                if (!parsed._named.TryAdd(name[2..], value))
                {
                    return null;
                }
            }
            else if (Switches.Contains(arg[2..]))
            {
                parsed._named[arg[2..]] = "";
            }
            else
            {
                open = arg[2..];
            }
        }

        return open is null ? parsed : null;
    }

    public bool Has(string name) => _named.ContainsKey(name);

    public string Require(string name) => Find(name) ?? throw new UsageException($"--{name} is missing.");

    public string? Find(string name) => _named.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public IReadOnlyList<string> Several(string name) =>
        Find(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public string RequireWord(string what) => _words is [var only] ? only : throw new UsageException($"Give one {what}.");

    /// <summary>A misspelt option must not be passed over: it could be the one that limits a key.</summary>
    public void Allow(params string[] names)
    {
        if (_named.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new UsageException($"--{unknown} is not known here.");
        }
    }
}
