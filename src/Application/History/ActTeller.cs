using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.History;

/// <summary>Puts names to the ids of acts, for the timeline of a case and the history of a referral alike.</summary>
internal sealed class ActTeller(IActorNames names, ICurrentUser user)
{
    private static readonly string[] PeopleInFacts = ["workerId", "insteadOfWorkerId", "toWorkerId", "userId", "assignedToId", "officerId"];

    public async Task<ToldActs> Tell(IReadOnlyList<TimelineRow> rows, CancellationToken ct)
    {
        var facts = rows.Select(row => JsonSerializer.Deserialize<JsonElement>(row.Facts)).ToList();
        var mentioned = facts.SelectMany(Mentioned).ToHashSet();
        var known = await names.Of([.. rows.Select(row => row.Actor).Concat(mentioned.Select(id => $"user:{id}")).Distinct()], ct);
        var entries = rows
            .Zip(facts, (row, said) => (row.Sequence, Entry: new TimelineEntry(
                row.Id, row.Kind, row.HappenedUtc, row.RecordedUtc, known.GetValueOrDefault(row.Actor, "Somebody"), said,
                row.Payload is null || IsKeptFrom(row) ? null : JsonSerializer.Deserialize<JsonElement>(row.Payload),
                row.HadPayload && row.Payload is null, row.StruckOut)))
            .OrderByDescending(e => e.Entry.HappenedUtc).ThenByDescending(e => e.Sequence)
            .Select(e => e.Entry);
        return new ToldActs(
            [.. entries], mentioned.Where(id => known.ContainsKey($"user:{id}")).ToDictionary(id => id, id => known[$"user:{id}"]));
    }

    /// <summary>Why a conflict was found harmless tells what it was; what was struck out may be about somebody else.</summary>
    private bool IsKeptFrom(TimelineRow row) =>
        (row.Kind == nameof(ConflictLookedAt) && !user.Has(Permission.ConflictsReview)) || (row.StruckOut && !user.Has(Permission.CasesCorrect));

    private static IEnumerable<Guid> Mentioned(JsonElement facts) =>
        PeopleInFacts.Where(name => facts.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            .Select(name => facts.GetProperty(name).GetGuid());
}
