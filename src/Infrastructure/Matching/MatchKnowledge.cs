using CaseManagement.Application.People.Matching;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Matching;

/// <summary>
/// Held in memory, by each instance for itself, and counted by a job each quarter of an hour: how common a name is does not change from one
/// referral to the next. Names, dates of birth, telephone numbers and e-mail addresses that several people have written alike are counted;
/// whatever else is compared, and everything until the first count or where no jobs run, is as common as the model takes an ordinary value to be.
/// </summary>
internal sealed class MatchKnowledge(IServiceScopeFactory scopes) : IMatchKnowledge
{
    private const int CommonName = 4;
    private const int CommonNumber = 3;
    private const int CommonDate = 20;

    private volatile MatchModel _model = new(ValueFrequencies.Nothing, MatchThresholds.Default);

    public PersonTraitsReader Reader { get; } = new(ShippedNameVariants.Read());

    public MatchModel Model => _model;

    public async Task Refresh(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<CaseDbContext>().People.AsNoTracking().Where(p => p.MergedIntoId == null);
        var given = await people.Where(p => p.GivenNames != null).GroupBy(p => p.GivenNames!)
            .Where(same => same.Count() >= CommonName).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var family = await people.Where(p => p.FamilyName != null).GroupBy(p => p.FamilyName!)
            .Where(same => same.Count() >= CommonName).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var dates = await people.Where(p => p.DateOfBirth != null).GroupBy(p => p.DateOfBirth!.Value)
            .Where(same => same.Count() >= CommonDate).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var points = await people.SelectMany(p => p.ContactPoints).Where(c => c.Kind != ContactPointKind.Post).GroupBy(c => new { c.Kind, c.Value })
            .Where(same => same.Count() >= CommonNumber).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);

        var counts = Words(CountedValue.GivenName, given.Select(g => (g.Key, g.Count)))
            .Concat(Words(CountedValue.FamilyName, family.Select(f => (f.Key, f.Count))))
            .Concat(dates.Select(d => (CountedValue.DateOfBirth, WrittenDate.Of(d.Key).Text, d.Count)))
            .Concat(points.Select(p => (p.Key.Kind == ContactPointKind.Phone ? CountedValue.Telephone : CountedValue.Email, p.Key.Value, p.Count)));
        _model = new MatchModel(new ValueFrequencies(await people.CountAsync(ct), counts), MatchThresholds.Default);
    }

    private static IEnumerable<(CountedValue, string, int)> Words(CountedValue kind, IEnumerable<(string Name, int Count)> names) =>
        names.SelectMany(name => PersonName.Words(PersonName.Fold(name.Name)).Select(word => (word, name.Count)))
            .GroupBy(word => word.word)
            .Select(same => (kind, same.Key, same.Sum(word => word.Count)));
}
