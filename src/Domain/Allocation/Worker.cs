using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Allocation;

/// <summary>What is known of a worker for giving them cases. The sign-in of the same id lies with Security.</summary>
public sealed class Worker : AggregateRoot
{
    public const int NameMaxLength = 120;

    private Worker()
    {
    } // EF Core

    public UserId Id { get; private set; }

    public string DisplayName { get; private set; } = "";

    public TeamId TeamId { get; private set; }

    /// <summary>Kinds of case this worker is qualified for; every worker takes generic ones.</summary>
    public IReadOnlyList<Specialism> Specialisms { get; private set; } = [];

    /// <summary>Codes of the local authorities this worker covers; empty means the whole contract area.</summary>
    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>How much this worker can carry at once, in points (a standard case is 1 point; full time is 30).</summary>
    public decimal Capacity { get; private set; }

    public bool Available { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override bool SharesChain => true;

    public static Worker Create(
        UserId id, string displayName, TeamId teamId, IReadOnlyList<Specialism> specialisms, IReadOnlyList<string> areas, decimal capacity)
    {
        var worker = new Worker { Id = id, Available = true };
        worker.Describe(displayName, teamId, specialisms, areas, capacity);
        return worker;
    }

    public void Describe(
        string displayName, TeamId teamId, IReadOnlyList<Specialism> specialisms, IReadOnlyList<string> areas, decimal capacity)
    {
        DisplayName = displayName;
        TeamId = teamId;
        Specialisms = [.. specialisms];
        Areas = [.. areas];
        Capacity = capacity;
        Raise(new WorkerDescribed(teamId.Value, Specialisms, Areas, capacity));
    }

    public void SetAvailable(bool available)
    {
        if (Available != available)
        {
            Available = available;
            Raise(new WorkerAvailabilityChanged(available));
        }
    }

    public bool Covers(string? localAuthority) => Areas.Count == 0 || (localAuthority is not null && Areas.Contains(localAuthority));

    public bool IsQualifiedFor(Specialism specialism) => specialism == Specialism.Generic || Specialisms.Contains(specialism);
}

public sealed record WorkerDescribed(Guid TeamId, IReadOnlyList<Specialism> Specialisms, IReadOnlyList<string> Areas, decimal Capacity) : DomainEvent;

public sealed record WorkerAvailabilityChanged(bool Available) : DomainEvent;
