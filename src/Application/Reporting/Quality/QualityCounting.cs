using System.Text.Json;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Reporting.Quality;

/// <summary>The full figures of a force in a month.</summary>
internal sealed class QualityCounts
{
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly List<double> _hours = [];

    public int Quarantined { get; init; }

    public void Received(double hoursSinceReport) => _hours.Add(Math.Max(0, hoursSinceReport));

    /// <summary>The outcome is the reason that decided; what else was told counts once for each referral.</summary>
    public void Checked(string outcome, IEnumerable<string> reasons)
    {
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        foreach (var reason in reasons.Where(r => r != outcome).Distinct())
        {
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        }
    }

    public QualityMonth ToMonth(ReportMonth month, ReferenceSnapshot reference)
    {
        _hours.Sort();

        // Every outcome of the list, those without a referral as zero: an absent one would tell that it is empty.
        var outcomes = reference.List(CodeLists.TriageOutcomes).Select(e => e.Code).Union(_outcomes.Keys);
        return new QualityMonth(
            month.ToString(), _hours.Count, [.. outcomes.Select(code => Share(code, _outcomes.GetValueOrDefault(code), reference))],
            [.. _reasons.Select(reason => Share(reason.Key, reason.Value, reference))], Quarantined, Within(0.5), Within(0.9), false);
    }

    private QualityShare Share(string code, int value, ReferenceSnapshot reference) =>
        new(code, LabelOf(code, reference), value, _hours.Count == 0 ? null : Math.Round((double)value / _hours.Count, 3), false);

    private static string LabelOf(string code, ReferenceSnapshot reference) => reference.Label(
        reference.List(CodeLists.TriageOutcomes).Any(e => e.Code == code) ? CodeLists.TriageOutcomes : CodeLists.ReasonCodes, code);

    /// <summary>The shortest time within which this part of them came.</summary>
    private double? Within(double part) => _hours.Count == 0 ? null : Math.Round(_hours[(int)Math.Ceiling(part * _hours.Count) - 1], 1);
}

/// <summary>From what happened, never from what is the case now: a correction today does not make last month's messages better.</summary>
internal static class QualityCounting
{
    public static async Task<QualityCounts> CountQuality(this ICaseDbContext db, string force, ReportMonth month, CancellationToken ct)
    {
        var (from, to) = (month.StartUtc, month.EndUtc);
        var counts = new QualityCounts
        {
            Quarantined = await db.QuarantinedMessages.CountAsync(m => m.Force == force && m.ReceivedUtc >= from && m.ReceivedUtc < to, ct),
        };
        var within = db.Acts.AsNoTracking().Where(a => a.SubjectId != null && a.HappenedUtc >= from && a.HappenedUtc < to);

        // Inside a value a quotation mark is escaped, so this stands for the member and nothing else.
        var ofForce = $"\"force\":\"{force}\"";
        var received = within.Where(a => a.Kind == nameof(ReferralReceived) && a.Facts.Contains(ofForce));
        await foreach (var act in received.Select(a => new { a.HappenedUtc, a.Facts }).AsAsyncEnumerable().WithCancellation(ct))
        {
            counts.Received((act.HappenedUtc - Read<ReceivedFacts>(act.Facts).ReportedUtc).TotalHours);
        }

        var subjects = received.Select(a => a.SubjectId);
        var checks = within.Where(a => a.Kind == nameof(ReferralTriaged) && subjects.Contains(a.SubjectId))
            .OrderBy(a => a.SubjectId).ThenBy(a => a.Sequence)
            .Select(a => new { a.SubjectId, a.Code, a.Facts });
        Guid? last = null;
        await foreach (var act in checks.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (act.SubjectId != last)
            {
                counts.Checked(act.Code!, Read<TriagedFacts>(act.Facts).Reasons ?? []);
            }

            last = act.SubjectId;
        }

        return counts;
    }

    private static T Read<T>(string facts) => JsonSerializer.Deserialize<T>(facts, JsonSerializerOptions.Web)!;

    private sealed record ReceivedFacts(DateTime ReportedUtc);

    private sealed record TriagedFacts(IReadOnlyList<string>? Reasons);
}
