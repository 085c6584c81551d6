namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// SQLite has one writer at a time. Those who wait for it otherwise sleep and try again, which starves some and wakes all
/// too late; here they wait in a line. Where the line does not move, the database's own lock decides as it would without.
/// </summary>
internal sealed class WriterQueue(DatabaseSettings settings) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable?> Enter(CancellationToken ct) =>
        !settings.IsSqlServer && await _turn.WaitAsync(Patience, ct) ? new Turn(_turn) : null;

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
