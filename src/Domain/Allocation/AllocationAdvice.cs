using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Allocation;

/// <param name="Reasons">Why, for a suggestion; why not, for everybody else.</param>
/// <param name="Load">With this case.</param>
public sealed record WorkerAdvice(
    UserId WorkerId, string Name, decimal Carried, decimal Capacity, bool Available, IReadOnlyList<string> Reasons, LoadLevel Load = LoadLevel.Free);

/// <param name="Weight">What the case will weigh.</param>
/// <param name="Suitable">Best first.</param>
/// <param name="Others">Everybody else.</param>
public sealed record AllocationAdvice(decimal Weight, IReadOnlyList<WorkerAdvice> Suitable, IReadOnlyList<WorkerAdvice> Others)
{
    public const int Suggested = 3;

    public IReadOnlyList<WorkerAdvice> Suggestions => [.. Suitable.Take(Suggested)];

    /// <summary>Who fits too, and everybody else, each with why they are not suggested.</summary>
    public IReadOnlyList<WorkerAdvice> NotSuggested => [.. Suitable.Skip(Suggested), .. Others];

    public bool IsSuggested(UserId worker) => Suggestions.Any(w => w.WorkerId == worker);

    /// <summary>Whether the worker has no room for it, so that somebody who may must have decided so.</summary>
    /// <param name="mayOverride">Whether whoever gives the case may give it all the same.</param>
    public bool IsOverLimit(UserId worker, bool mayOverride)
    {
        var isFull = Others.Any(w => w.WorkerId == worker && w.Load == LoadLevel.Full);
        Refuse.If(isFull && !mayOverride, AllocationErrors.Full);
        return isFull;
    }
}
