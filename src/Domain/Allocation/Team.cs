namespace CaseManagement.Domain.Allocation;

/// <summary>People who share a queue and a leader. Reference data: shaped by an administrator, without a history of acts.</summary>
public sealed class Team
{
    public const int NameMaxLength = 80;

    private Team()
    {
    } // EF Core

    public Team(TeamId id, string name)
    {
        Id = id;
        Name = name;
    }

    public TeamId Id { get; private set; }

    public string Name { get; private set; } = "";
}
