using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Cases;

/// <summary>A choice among cases that somebody comes back to. Theirs alone; it names no person.</summary>
public sealed class SavedFilter
{
    public const int NameMaxLength = 60;
    public const int FilterMaxLength = 400;

    /// <summary>More than fit into a menu are found no faster than set anew.</summary>
    public const int Most = 20;

    private SavedFilter()
    {
    } // EF Core

    public SavedFilter(UserId userId, string name, string filter)
    {
        Id = SavedFilterId.New();
        UserId = userId;
        Name = name;
        Filter = filter;
    }

    public SavedFilterId Id { get; private set; }

    public UserId UserId { get; private set; }

    /// <summary>Of one person's filters each has another.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is chosen, as JSON.</summary>
    public string Filter { get; private set; } = "";

    public void Become(string filter) => Filter = filter;
}
