using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.ReferenceData;

internal sealed class ReferenceDataStore(IServiceScopeFactory scopes, TimeProvider clock) : IReferenceData
{
    /// <summary>After a change another instance of the service goes on with what it holds for as long as this.</summary>
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMinutes(1);

    private volatile Held? _held;

    public async Task<ReferenceSnapshot> Current(CancellationToken ct)
    {
        // What holds changes at midnight in London, because settings and codes have dates.
        var today = LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var now = clock.GetUtcNow();
        var held = _held;
        if (held is not null && held.Snapshot.Today == today && now - held.LookedAt < LooksAgainAfter)
        {
            return held.Snapshot;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        var version = await db.Contracts.AsNoTracking().Select(c => c.Version).SingleAsync(ct);
        if (held is not null && held.Snapshot.Today == today && held.ContractVersion == version)
        {
            _held = held with { LookedAt = now };
            return held.Snapshot;
        }

        var entries = await db.CodeListEntries.AsNoTracking().ToListAsync(ct);
        var settings = await db.Settings.AsNoTracking().ToListAsync(ct);
        var terms = await db.Contracts.AsNoTracking().SelectMany(c => c.Terms).ToListAsync(ct);
        var read = new ReferenceSnapshot(entries, settings, terms, today);
        _held = new Held(read, version, now);
        return read;
    }

    public void Forget() => _held = null;

    private sealed record Held(ReferenceSnapshot Snapshot, long ContractVersion, DateTimeOffset LookedAt);
}

internal static class ReferenceDataRegistration
{
    public static void AddReferenceData(this IServiceCollection services)
    {
        services.AddSingleton<IReferenceData, ReferenceDataStore>();
        services.AddScoped<ReferenceDataSeeder>();
    }
}
