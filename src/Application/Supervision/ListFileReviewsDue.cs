using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Supervision;

/// <summary>The open cases whose file is due for review, or will be within two weeks, what is due longest first.</summary>
[Requires(Permission.CaseFilesReview)]
[NotCaseData("A list; its handler shows cases that the caller may see")]
public sealed record ListFileReviewsDueQuery : IQuery<IReadOnlyList<FileReviewDue>>;

public sealed record FileReviewDue(
    Guid CaseId, string Reference, string Name, RiskGrade RiskGrade, string? Worker, DateOnly DueOn, DateTime? LastReviewedUtc, bool Late);

internal sealed class ListFileReviewsDueHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user)
    : IRequestHandler<ListFileReviewsDueQuery, IReadOnlyList<FileReviewDue>>
{
    private const int DaysAhead = 14;

    /// <summary>More than anybody reviews in a month; what is left comes when these are done.</summary>
    private const int Most = 200;

    public async Task<IReadOnlyList<FileReviewDue>> Handle(ListFileReviewsDueQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var firstAfter = codes.Number(SettingKeys.FileReviewFirstDays);
        var until = codes.Today.AddDays(DaysAhead);
        var openedBefore = LondonTime.ToUtc(until.AddDays(1 - firstAfter), TimeOnly.MinValue);
        var due = await db.Cases.AsNoTracking().VisibleTo(user)
            .Where(c => c.ClosedUtc == null && c.Status != CaseStatus.Restricted && (c.LeadWorkerId == null || c.LeadWorkerId != user.UserId))
            .Where(c => c.FileReviewDueOn <= until || (c.FileReviewDueOn == null && c.OpenedUtc < openedBefore))
            .OrderBy(c => c.FileReviewDueOn).ThenBy(c => c.OpenedUtc).Take(Most)
            .Select(c => new
            {
                c.Id,
                c.Reference,
                Name = db.People.Where(p => p.Id == c.PersonId).Select(p => p.DisplayName).First(),
                c.RiskGrade,
                Worker = db.Workers.Where(w => w.Id == c.LeadWorkerId).Select(w => w.DisplayName).FirstOrDefault(),
                c.FileReviewDueOn,
                c.OpenedUtc,
                Last = db.FileReviews.Where(r => r.CaseId == c.Id).Max(r => (DateTime?)r.ReviewedUtc),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. due.Select(c => (Case: c, On: c.FileReviewDueOn ?? LondonTime.LocalDate(c.OpenedUtc).AddDays(firstAfter)))
                .OrderBy(d => d.On).ThenBy(d => d.Case.Id.Value)
                .Select(d => new FileReviewDue(
                    d.Case.Id.Value, d.Case.Reference, d.Case.Name, d.Case.RiskGrade, d.Case.Worker, d.On, d.Case.Last, d.On < codes.Today)),
        ];
    }
}
