using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>A volunteer's work: the cases lent to them, what ends first on top, and what they promised on them.</summary>
[Requires(Permission.CasesLent)]
[NotCaseData("A list; its handler shows what is lent to the caller and open to them")]
public sealed record ListLentCasesQuery : IQuery<LentWork>;

public sealed record LentWork(IReadOnlyList<LentRow> Cases, IReadOnlyList<LentFollowUpDue> FollowUps, DateTime NowUtc);

public sealed record LentRow(Guid CaseId, string Reference, string CallThem, string Task, DateOnly Until, int ItemsInHand);

public sealed record LentFollowUpDue(Guid CaseId, string Reference, string What, DateTime DueUtc);

internal sealed class ListLentCasesHandler(ICaseDbContext db, LentCases lent, ICurrentUser user, TimeProvider clock) : IRequestHandler<ListLentCasesQuery, LentWork>
{
    public async Task<LentWork> Handle(ListLentCasesQuery query, CancellationToken cancellationToken)
    {
        var loans = await lent.Loans(cancellationToken);
        var rows = await (
            from loan in loans
            join about in db.Cases on loan.CaseId equals about.Id
            join person in db.People on about.PersonId equals person.Id
            orderby loan.UntilOn, about.Id
            select new { Loan = loan, about.Reference, person.GivenNames, person.DisplayName }).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Loan.CaseId).ToList();
        return new LentWork(
            rows.ConvertAll(r => new LentRow(
                r.Loan.CaseId.Value, r.Reference, LentWords.CallThem(r.GivenNames, r.DisplayName), r.Loan.Task, r.Loan.UntilOn, r.Loan.HandedItems.Count)),
            await Due(ids, user.UserId!.Value, cancellationToken), clock.GetUtcNow().UtcDateTime);
    }

    private Task<List<LentFollowUpDue>> Due(List<CaseId> lentNow, UserId me, CancellationToken ct) => (
        from followUp in db.FollowUps.AsNoTracking()
        join about in db.Cases on followUp.CaseId equals about.Id
        where followUp.AssignedToId == me && lentNow.Contains(followUp.CaseId) && FollowUpLoading.Open.Contains(followUp.Status)
        orderby followUp.DueUtc
        select new LentFollowUpDue(about.Id.Value, about.Reference, followUp.What, followUp.DueUtc)).ToListAsync(ct);
}

internal static class LentWords
{
    /// <summary>A volunteer is told what to call the person, and no more of their name than that.</summary>
    public static string CallThem(string? givenNames, string displayName) =>
        givenNames?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? displayName;
}
