using MediatR;

namespace CaseManagement.Application.Common.Messaging;

/// <summary>
/// A batch on its way. A piece that another instance was faster with is left to it; one that fails does not keep the
/// others waiting for ever, and is thrown at the end, so that the run counts as failed.
/// </summary>
internal sealed class Pieces(IPieceSender sender)
{
    private readonly List<Exception> _failures = [];

    /// <summary>Pieces that threw. They may still be waiting, and then stand first when the batch is read again.</summary>
    public int Left { get; private set; }

    /// <returns>What the piece returned; the default where it was not done.</returns>
    public async Task<TResult?> Try<TResult>(IRequest<TResult> piece, CancellationToken ct)
    {
        var sending = await Sent(piece, ct);
        if (sending.IsCompletedSuccessfully)
        {
            return await sending;
        }

        Left++;
        Note(sending);
        return default;
    }

    /// <summary>Several as one piece; where that fails, each by itself, so that one which cannot be done keeps none of the others waiting.</summary>
    /// <returns>How many were done.</returns>
    public async Task<int> TryTogether<TKey>(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, IRequest<int>> act, CancellationToken ct)
    {
        var sending = await Sent(act(keys), ct);
        if (sending.IsCompletedSuccessfully)
        {
            return await sending;
        }

        if (keys.Count == 1 || WasSlower(sending))
        {
            Left += keys.Count;
            Note(sending);
            return 0;
        }

        var done = 0;
        foreach (var key in keys)
        {
            done += await TryTogether([key], act, ct);
        }

        return done;
    }

    public void ThrowFailures()
    {
        if (_failures.Count > 0)
        {
            throw new AggregateException(_failures);
        }
    }

    private static bool WasSlower(Task sending) => sending.Exception?.InnerException is StaleVersionException or TakenByAnotherException;

    private async Task<Task<TResult>> Sent<TResult>(IRequest<TResult> piece, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var sending = sender.Send(piece, ct);
        await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
        return sending;
    }

    private void Note(Task sending)
    {
        if (!WasSlower(sending))
        {
            _failures.Add(sending.Exception?.InnerException ?? new TaskCanceledException(sending));
        }
    }
}
