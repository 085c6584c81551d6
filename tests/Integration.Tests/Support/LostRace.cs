using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>
/// The first unit of work of a host finds, when it would be saved, that somebody else was faster. SQLite lets one write after another,
/// so that this happens by itself on SQL Server alone.
/// </summary>
internal sealed class LostRace(Func<Task> whatTheOtherDid)
{
    public bool WasRun { get; private set; }

    public void Join(IServiceCollection services)
    {
        var real = services.Last(s => s.ServiceType == typeof(IUnitOfWork)).ImplementationType!;
        services.AddScoped<IUnitOfWork>(scope => new Slower((IUnitOfWork)ActivatorUtilities.CreateInstance(scope, real), this));
    }

    private async Task<TResult> Lose<TResult>(IUnitOfWork real, Func<Task<TResult>> work, CancellationToken ct)
    {
        WasRun = true;
        try
        {
            return await real.Run<TResult>(
                async () =>
                {
                    await work();
                    throw new DbUpdateConcurrencyException();
                },
                ct);
        }
        catch (StaleVersionException)
        {
            await whatTheOtherDid();
            throw;
        }
    }

    private sealed class Slower(IUnitOfWork real, LostRace race) : IUnitOfWork
    {
        public Task<TResult> Run<TResult>(Func<Task<TResult>> work, CancellationToken ct) => race.WasRun ? real.Run(work, ct) : race.Lose(real, work, ct);

        public Task<IReadOnlyList<TResult>> RunTogether<TPiece, TResult>(
            IReadOnlyList<TPiece> pieces, Func<TPiece, Task<TResult>> work, CancellationToken ct, Func<Task>? before = null, Action? saved = null) =>
            real.RunTogether(pieces, work, ct, before, saved);

        public Task<TResult> Rehearse<TResult>(Func<Task<TResult>> work, CancellationToken ct) => real.Rehearse(work, ct);

        public Task<int> NextNumber(string series, CancellationToken ct) => real.NextNumber(series, ct);
    }
}
