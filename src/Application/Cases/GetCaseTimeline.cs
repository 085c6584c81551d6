using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.History;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Everything that was done on a case, and before it on its referral and for its person, the newest first.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetCaseTimelineQuery(CaseId CaseId, string? After, int Limit = 50, bool Count = false) : IQuery<CaseTimeline>, IConcernsCase;

/// <param name="People">Names of the people whom facts mention by id.</param>
public sealed record CaseTimeline(IReadOnlyList<TimelineEntry> Items, string? Next, IReadOnlyDictionary<Guid, string> People)
{
    /// <summary>How many there are on all pages; only where it is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }
}

/// <param name="Kind">The name of the event.</param>
/// <param name="By">Who did it, in words.</param>
/// <param name="Facts">The event's members that tell nothing about a person.</param>
/// <param name="Personal">Those that do; null where there are none or they were erased.</param>
public sealed record TimelineEntry(
    Guid Id, string Kind, DateTime HappenedUtc, DateTime RecordedUtc, string By, JsonElement Facts, JsonElement? Personal, bool Erased);

internal sealed class GetCaseTimelineValidator : AbstractValidator<GetCaseTimelineQuery>
{
    public GetCaseTimelineValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class GetCaseTimelineHandler(ICaseDbContext db, IActorNames names) : IRequestHandler<GetCaseTimelineQuery, CaseTimeline>
{
    private static readonly string[] PeopleInFacts = ["workerId", "insteadOfWorkerId", "assignedToId", "officerId"];

    public async Task<CaseTimeline> Handle(GetCaseTimelineQuery query, CancellationToken cancellationToken)
    {
        var after = PageCursor.Parse(query.After);
        var ofTheCase = db.Acts.Where(a => a.CaseId == query.CaseId.Value);
        var before = await BeforeTheCase(query.CaseId, cancellationToken);
        var rows = await Page(ofTheCase, after, query.Limit).ToListAsync(cancellationToken);
        rows.AddRange(await Page(before, after, query.Limit).ToListAsync(cancellationToken));

        var page = rows.OrderByDescending(r => r.HappenedUtc).ThenByDescending(r => r.Id).Take(query.Limit).ToList();
        var next = rows.Count > query.Limit ? new PageCursor(page[^1].HappenedUtc, page[^1].Id).ToString() : null;
        var told = await Tell(page, next, cancellationToken);
        return query.Count ? told with { Total = await ofTheCase.CountAsync(cancellationToken) + await before.CountAsync(cancellationToken) } : told;
    }

    /// <summary>
    /// The acts that no case is named on: of the referral until it came into support, of the attempts made on it, of the
    /// person. There are few of them, so the long history of the case itself stays one scan of one index.
    /// </summary>
    private async Task<IQueryable<Act>> BeforeTheCase(CaseId id, CancellationToken ct)
    {
        var one = await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new { c.ReferralId, c.PersonId }).SingleAsync(ct);
        var attempts = await db.Contacts.AsNoTracking().Where(c => c.ReferralId == one.ReferralId && c.CaseId == null).Select(c => c.Id).ToListAsync(ct);
        Guid[] aggregates = [one.ReferralId.Value, one.PersonId.Value, .. attempts.Select(a => a.Value)];
        return db.Acts.Where(a => aggregates.Contains(a.AggregateId) && a.CaseId == null);
    }

    private static IQueryable<Row> Page(IQueryable<Act> acts, PageCursor? after, int limit)
    {
        if (after is { AtUtc: { } at })
        {
            var id = ActId.From(after.Id);
            acts = acts.Where(a => a.HappenedUtc <= at && (a.HappenedUtc < at || a.Id < id));
        }

        return acts.AsNoTracking()
            .OrderByDescending(a => a.HappenedUtc).ThenByDescending(a => a.Id)
            .Take(limit + 1)
            .Select(a => new Row(
                a.Id.Value, a.Sequence, a.Kind, a.HappenedUtc, a.RecordedUtc, a.Actor, a.Facts, a.Payload == null ? null : a.Payload.Json,
                a.PayloadDigest != null));
    }

    private async Task<CaseTimeline> Tell(List<Row> page, string? next, CancellationToken ct)
    {
        var facts = page.ConvertAll(row => JsonSerializer.Deserialize<JsonElement>(row.Facts));
        var mentioned = facts.SelectMany(Mentioned).ToHashSet();
        var known = await names.Of([.. page.Select(row => row.Actor).Concat(mentioned.Select(id => $"user:{id}")).Distinct()], ct);
        var entries = page
            .Zip(facts, (row, said) => (row.Sequence, Entry: new TimelineEntry(
                row.Id, row.Kind, row.HappenedUtc, row.RecordedUtc, known.GetValueOrDefault(row.Actor, "Somebody"), said,
                row.Payload is null ? null : JsonSerializer.Deserialize<JsonElement>(row.Payload),
                row.HadPayload && row.Payload is null)))
            .OrderByDescending(e => e.Entry.HappenedUtc).ThenByDescending(e => e.Sequence)
            .Select(e => e.Entry);
        return new CaseTimeline(
            [.. entries], next,
            mentioned.Where(id => known.ContainsKey($"user:{id}")).ToDictionary(id => id, id => known[$"user:{id}"]));
    }

    private static IEnumerable<Guid> Mentioned(JsonElement facts) =>
        PeopleInFacts.Where(name => facts.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            .Select(name => facts.GetProperty(name).GetGuid());

    private sealed record Row(
        Guid Id, int Sequence, string Kind, DateTime HappenedUtc, DateTime RecordedUtc, string Actor, string Facts, string? Payload, bool HadPayload);
}
