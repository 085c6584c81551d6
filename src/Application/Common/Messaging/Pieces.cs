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
        ct.ThrowIfCancellationRequested();
        var sending = sender.Send(piece, ct);
        await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
        if (sending.IsCompletedSuccessfully)
        {
            return await sending;
        }

        Left++;
        if (sending.Exception?.InnerException is not (StaleVersionException or TakenByAnotherException))
        {
            _failures.Add(sending.Exception?.InnerException ?? new TaskCanceledException(sending));
        }

        return default;
    }

    public void ThrowFailures()
    {
        if (_failures.Count > 0)
        {
            throw new AggregateException(_failures);
        }
    }
}
