using CaseManagement.Domain.History;

namespace CaseManagement.Application.History;

/// <summary>An act as it is read from the database.</summary>
internal sealed record TimelineRow(
    Guid Id, int Sequence, string Kind, DateTime HappenedUtc, DateTime RecordedUtc, string Actor, string Facts, string? Payload, bool HadPayload,
    bool StruckOut);

internal static class TimelineRows
{
    public static IQueryable<TimelineRow> SelectRows(this IQueryable<Act> acts) => acts.Select(a => new TimelineRow(
        a.Id.Value, a.Sequence, a.Kind, a.HappenedUtc, a.RecordedUtc, a.Actor, a.Facts, a.Payload == null ? null : a.Payload.Json, a.PayloadDigest != null,
        a.Strike != null));
}
