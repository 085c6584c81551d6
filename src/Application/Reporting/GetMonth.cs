using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Reporting;
using MediatR;

namespace CaseManagement.Application.Reporting;

[Requires(Permission.ReportsRead)]
[NotCaseData("Numbers about people, never people")]
public sealed record GetMonthQuery(ReportMonth Month) : IQuery<MonthReport>;

internal sealed class GetMonthHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, TimeProvider clock)
    : IRequestHandler<GetMonthQuery, MonthReport>
{
    public async Task<MonthReport> Handle(GetMonthQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (query.Month > ReportMonth.Of(now) || await db.FirstRecordUtc(cancellationToken) is not { } first || query.Month < ReportMonth.Of(first))
        {
            throw new NotFoundException();
        }

        var reference = await referenceData.Current(cancellationToken);
        var counts = await db.CountMonth(query.Month, cancellationToken);
        var full = new MonthReport(
            query.Month.ToString(), MonthStates.Provisional, 0, now, reference.Setting(SettingKeys.Commissioner), null,
            new DisclosureControlNote(false, DisclosureControl.Threshold), Sections(counts, reference), []);
        return DisclosureControl.MayReadUnsuppressed(user, reference) ? full : DisclosureControl.Apply(full);
    }

    private static IReadOnlyList<ReportSection> Sections(MonthCounts counts, ReferenceSnapshot reference) =>
    [
        new("demand", "Demand",
        [
            ReportMeasure.Count(Measures.Received, counts.Received),
            ReportMeasure.Count(Measures.Outcome, counts.Received, "outcome", Outcomes(counts, reference)),
        ]),
        new("contact", "Contact",
        [
            ReportMeasure.Count(Measures.Attempts, counts.Attempts),
            ReportMeasure.Count(Measures.FirstAttempts, counts.FirstAttempts),
            ReportMeasure.Count(Measures.Reached, counts.Reached),
        ]),
        new("caseload", "Caseload",
        [
            ReportMeasure.Count(Measures.OpenStart, counts.OpenStart),
            ReportMeasure.Count(Measures.Opened, counts.Opened),
            ReportMeasure.Count(Measures.Reopened, counts.Reopened),
            ReportMeasure.Count(Measures.Closed, counts.Closed),
            ReportMeasure.Count(Measures.OpenEnd, counts.OpenEnd),
        ]),
    ];

    /// <summary>Every outcome of the list, those without a referral as zero: an absent cell would tell that it is empty.</summary>
    private static IReadOnlyList<ReportCell> Outcomes(MonthCounts counts, ReferenceSnapshot reference)
    {
        var listed = reference.List(CodeLists.TriageOutcomes).Select(e => e.Code);
        return
        [
            .. listed.Union(counts.Outcomes.Keys)
                .Select(code => new ReportCell(code, reference.Label(CodeLists.TriageOutcomes, code), counts.Outcomes.GetValueOrDefault(code), false)),
        ];
    }
}
