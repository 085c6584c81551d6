using CaseManagement.Domain.Common;

namespace CaseManagement.Application.Common.Persistence;

/// <summary>Is shown all that happened within a unit of work before it is saved, and may add to it.</summary>
public interface IWatchEvents
{
    /// <returns>Whether it changed anything.</returns>
    Task<bool> Saw(IReadOnlyCollection<AggregateRoot> announcing, CancellationToken ct);
}
