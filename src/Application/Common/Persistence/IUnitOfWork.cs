namespace CaseManagement.Application.Common.Persistence;

/// <summary>One transaction around a command: its change, the acts that tell of it, what is to leave because of it.</summary>
public interface IUnitOfWork
{
    /// <exception cref="StaleVersionException">When somebody else changed one of the aggregates first.</exception>
    Task<TResult> Run<TResult>(Func<Task<TResult>> work, CancellationToken ct);

    /// <summary>
    /// Several pieces of work in one transaction, because a commit waits for the disk. Each is settled and saved before the
    /// next begins, which therefore sees it, and nothing of it stays in memory. All are kept or none. Never inside another.
    /// </summary>
    /// <param name="pieces">In the order in which they are done.</param>
    /// <param name="work">What is done with each.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="before">Is done once in the same transaction, before the first.</param>
    /// <param name="saved">Is called for each once it is saved, while what it tracked is still in memory.</param>
    Task<IReadOnlyList<TResult>> RunTogether<TPiece, TResult>(
        IReadOnlyList<TPiece> pieces, Func<TPiece, Task<TResult>> work, CancellationToken ct, Func<Task>? before = null, Action? saved = null);

    /// <summary>Does all the same and undoes it in the end. Never inside another.</summary>
    Task<TResult> Rehearse<TResult>(Func<Task<TResult>> work, CancellationToken ct);

    /// <summary>Numbers of a series, e.g. the referrals of a year, without gaps within committed work. Only inside <see cref="Run"/>.</summary>
    Task<int> NextNumber(string series, CancellationToken ct);
}
