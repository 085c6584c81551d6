using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Equality;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Reporting;

/// <summary>How the people of the cases opened in the last twelve months describe themselves. Small counts are suppressed.</summary>
[Requires(Permission.ReportsRead)]
[NotCaseData("Numbers about people, never people")]
public sealed record GetEqualityCountsQuery : IQuery<EqualityCounts>;

public sealed record EqualityCounts(DateOnly From, int? Cases, DisclosureControlNote DisclosureControl, IReadOnlyList<EqualityCount> Questions);

/// <param name="Answers">Each answer, then own words only, prefer not to say, and not asked; together they are all cases.</param>
public sealed record EqualityCount(EqualityQuestion Question, string Label, IReadOnlyList<ReportCell> Answers);

internal sealed class GetEqualityCountsHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData) : IRequestHandler<GetEqualityCountsQuery, EqualityCounts>
{
    private const string OwnWords = "own-words";
    private const string PreferNot = "prefer-not-to-say";
    private const string NotAsked = "not-asked";

    public async Task<EqualityCounts> Handle(GetEqualityCountsQuery query, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var from = reference.Today.AddMonths(-12);
        var fromUtc = LondonTime.ToUtc(from, TimeOnly.MinValue);
        var cases = db.Cases.AsNoTracking().Where(c => c.OpenedUtc >= fromUtc);
        var total = await cases.CountAsync(cancellationToken);
        var counted = await db.EqualityAnswers.AsNoTracking().Where(a => cases.Any(c => c.Id == a.CaseId))
            .SelectMany(a => a.Answers)
            .GroupBy(a => new { a.Question, a.Code, a.PreferNotToSay })
            .Select(g => new { g.Key.Question, g.Key.Code, g.Key.PreferNotToSay, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var counts = counted.ToDictionary(c => (c.Question, c.PreferNotToSay ? PreferNot : c.Code ?? OwnWords), c => c.Count);
        var isFull = DisclosureControl.MayReadUnsuppressed(user, reference);
        return new EqualityCounts(
            from, isFull || !DisclosureControl.IsSmall(total) ? total : null, new DisclosureControlNote(!isFull, DisclosureControl.Threshold),
            [.. Enum.GetValues<EqualityQuestion>().Select(q => new EqualityCount(q, EqualityLists.Label(q), Cells(q, counts, total, reference, isFull)))]);
    }

    private static IReadOnlyList<ReportCell> Cells(
        EqualityQuestion question, Dictionary<(EqualityQuestion, string), int> counts, int total, ReferenceSnapshot reference, bool isFull)
    {
        (string Code, string Label)[] answers =
            [.. reference.Choices(question).Select(e => (e.Code, e.Label)), (OwnWords, "In their own words"), (PreferNot, "Prefer not to say")];
        List<ReportCell> cells = [.. answers.Select(a => new ReportCell(a.Code, a.Label, counts.GetValueOrDefault((question, a.Code)), false))];
        cells.Add(new ReportCell(NotAsked, "Not asked", total - cells.Sum(c => c.Value ?? 0), false));
        if (isFull)
        {
            return cells;
        }

        var shown = DisclosureControl.SuppressCells(cells, out var totalTells);
        return totalTells ? [.. cells.Select(c => c with { Value = null, Suppressed = true })] : shown;
    }
}
