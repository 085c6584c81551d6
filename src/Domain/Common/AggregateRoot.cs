namespace CaseManagement.Domain.Common;

/// <summary>
/// The unit that is loaded, changed and saved together. <see cref="Version"/> counts its saved changes; it is the ETag
/// that callers send back, and it is raised whenever an event was announced, so a change in a part changes the whole.
/// </summary>
public abstract class AggregateRoot
{
    private readonly List<DomainEvent> _events = [];
    private bool _touched;

    public long Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>The id under which acts of this aggregate are filed.</summary>
    public abstract Guid AggregateId { get; }

    /// <summary>The case whose timeline shows the acts of this aggregate, if there is one.</summary>
    public virtual Guid? TimelineCaseId => null;

    /// <summary>True where acts of something else with the same id lie in the same chain: a worker's and those of their sign-in.</summary>
    public virtual bool SharesChain => false;

    /// <summary>Takes the announced events away. Called once, by the unit of work, when it writes the act.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var taken = _events.ToArray();
        _events.Clear();
        return taken;
    }

    /// <summary>Whether something that belongs to it was changed although none of its own members was. Asked once, like the events.</summary>
    public bool TakeTouch()
    {
        var touched = _touched;
        _touched = false;
        return touched;
    }

    protected void Touch() => _touched = true;

    protected void Raise(DomainEvent domainEvent) => _events.Add(domainEvent);
}
