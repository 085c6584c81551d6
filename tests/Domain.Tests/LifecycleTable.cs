namespace CaseManagement.Domain.Tests;

/// <summary>A table of allowed moves as people type one: a state, an arrow, the states it may become.</summary>
internal sealed class LifecycleTable<TState>(string table)
    where TState : struct, Enum
{
    private readonly Dictionary<TState, TState[]> _moves = table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split("->", StringSplitOptions.TrimEntries))
        .ToDictionary(
            parts => Enum.Parse<TState>(parts[0]),
            parts => parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<TState>).ToArray());

    /// <exception cref="KeyNotFoundException">The table does not mention the state: a new one must be decided.</exception>
    public bool Allows(TState from, TState to) => _moves[from].Contains(to);
}
