using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <param name="Finished">False: what is open, the most urgent first. True: what is over, the latest first.</param>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record ListFollowUpsQuery(CaseId CaseId, bool Finished, string? After = null, int Limit = 50, bool Count = false)
    : IQuery<ListPage<FollowUpDetails>>, IConcernsCase;

internal sealed class ListFollowUpsValidator : AbstractValidator<ListFollowUpsQuery>
{
    public ListFollowUpsValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListFollowUpsHandler(ICaseDbContext db, IActorNames names) : IRequestHandler<ListFollowUpsQuery, ListPage<FollowUpDetails>>
{
    public async Task<ListPage<FollowUpDetails>> Handle(ListFollowUpsQuery query, CancellationToken cancellationToken)
    {
        var ofTheCase = db.FollowUps.AsNoTracking().Where(f => f.CaseId == query.CaseId);
        var asked = query.Finished
            ? ofTheCase.Where(f => !FollowUpLoading.Open.Contains(f.Status))
            : ofTheCase.Where(f => FollowUpLoading.Open.Contains(f.Status));
        int? total = query.Count ? await asked.CountAsync(cancellationToken) : null;
        var ordered = query.Finished ? Finished(asked, query.After) : StillOpen(asked, query.After);
        var rows = await ordered.Take(query.Limit + 1).Select(FollowUpProjection.Details).ToListAsync(cancellationToken);

        var page = rows[..Math.Min(rows.Count, query.Limit)];
        var next = rows.Count > query.Limit ? new PageCursor(query.Finished ? page[^1].FinishedUtc : page[^1].DueUtc, page[^1].Id).ToString() : null;
        return new ListPage<FollowUpDetails>(await names.Fill(page, cancellationToken), next) { Total = total };
    }

    private static IQueryable<FollowUp> StillOpen(IQueryable<FollowUp> followUps, string? after)
    {
        if (PageCursor.Parse(after) is { AtUtc: { } at } cursor)
        {
            var id = FollowUpId.From(cursor.Id);
            followUps = followUps.Where(f => f.DueUtc > at || (f.DueUtc == at && f.Id > id));
        }

        return followUps.OrderBy(f => f.DueUtc).ThenBy(f => f.Id);
    }

    private static IQueryable<FollowUp> Finished(IQueryable<FollowUp> followUps, string? after)
    {
        if (PageCursor.Parse(after) is { AtUtc: { } at } cursor)
        {
            var id = FollowUpId.From(cursor.Id);
            followUps = followUps.Where(f => f.FinishedUtc < at || (f.FinishedUtc == at && f.Id < id));
        }

        return followUps.OrderByDescending(f => f.FinishedUtc).ThenByDescending(f => f.Id);
    }
}
