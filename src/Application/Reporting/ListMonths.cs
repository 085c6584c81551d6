using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Reporting;
using MediatR;

namespace CaseManagement.Application.Reporting;

/// <summary>The months there are, the newest first.</summary>
/// <param name="After">The last month of the page before.</param>
[Requires(Permission.ReportsRead)]
[NotCaseData("Names of months")]
public sealed record ListMonthsQuery(ReportMonth? After, int Limit, bool Count = false) : IQuery<ListPage<MonthRow>>;

/// <param name="Versions">Those that were issued; a provisional month has none but 0.</param>
public sealed record MonthRow(string Month, string State, int Version, IReadOnlyList<int> Versions);

public static class MonthStates
{
    public const string Provisional = "provisional";
}

internal sealed class ListMonthsHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<ListMonthsQuery, ListPage<MonthRow>>
{
    public async Task<ListPage<MonthRow>> Handle(ListMonthsQuery query, CancellationToken cancellationToken)
    {
        if (await db.FirstRecordUtc(cancellationToken) is not { } firstUtc)
        {
            return new ListPage<MonthRow>([], null) { Total = query.Count ? 0 : null };
        }

        var first = ReportMonth.Of(firstUtc);
        var newest = ReportMonth.Of(clock.GetUtcNow().UtcDateTime);
        var months = new List<ReportMonth>();
        for (var month = query.After is { } after && after <= newest ? after.Previous : newest; month >= first && months.Count <= query.Limit; month = month.Previous)
        {
            months.Add(month);
        }

        var page = months.Take(query.Limit).ToList();
        return new ListPage<MonthRow>(
            [.. page.Select(m => new MonthRow(m.ToString(), MonthStates.Provisional, 0, [0]))],
            months.Count > query.Limit ? page[^1].ToString() : null)
        { Total = query.Count ? newest.MonthsSince(first) + 1 : null };
    }
}
