using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.ReferenceData;

internal sealed class ReferenceDataStore(IServiceScopeFactory scopes, TimeProvider clock) : IReferenceData
{
    private volatile ReferenceSnapshot? _held;

    public async Task<ReferenceSnapshot> Current(CancellationToken ct)
    {
        // What holds changes at midnight in London, because settings and codes have dates.
        var today = LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        if (_held is { } held && held.Today == today)
        {
            return held;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        var entries = await db.CodeListEntries.AsNoTracking().ToListAsync(ct);
        var settings = await db.Settings.AsNoTracking().ToListAsync(ct);
        var read = new ReferenceSnapshot(entries, settings, today);
        _held = read;
        return read;
    }
}

internal static class ReferenceDataRegistration
{
    public static void AddReferenceData(this IServiceCollection services)
    {
        services.AddSingleton<IReferenceData, ReferenceDataStore>();
        services.AddScoped<ReferenceDataSeeder>();
    }
}
