using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>What waits for somebody of the caller's team, of the cases that the caller may see; the most urgent first.</summary>
[Requires(Permission.FollowUpsEdit)]
[NotCaseData("A list; its handler shows the cases that the caller may see")]
public sealed record ListTeamFollowUpsQuery(string? After = null, int Limit = 50, bool Count = false) : IQuery<ListPage<TeamFollowUp>>;

public sealed record TeamFollowUp(Guid Id, Guid CaseId, string Reference, string Name, string What, DateTime DueUtc, FollowUpStatus Status);

internal sealed class ListTeamFollowUpsValidator : AbstractValidator<ListTeamFollowUpsQuery>
{
    public ListTeamFollowUpsValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListTeamFollowUpsHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<ListTeamFollowUpsQuery, ListPage<TeamFollowUp>>
{
    public async Task<ListPage<TeamFollowUp>> Handle(ListTeamFollowUpsQuery query, CancellationToken cancellationToken)
    {
        var waiting = db.FollowUps.AsNoTracking().Where(f => f.AssignedToId == null && FollowUpLoading.Open.Contains(f.Status));
        int? total = query.Count ? await Seen(waiting).CountAsync(cancellationToken) : null;
        if (PageCursor.Parse(query.After) is { AtUtc: { } at } after)
        {
            var id = FollowUpId.From(after.Id);
            waiting = waiting.Where(f => f.DueUtc >= at && (f.DueUtc > at || f.Id > id));
        }

        var rows = await Seen(waiting).Take(query.Limit + 1).ToListAsync(cancellationToken);
        var page = rows[..Math.Min(rows.Count, query.Limit)];
        var next = rows.Count > query.Limit ? new PageCursor(page[^1].DueUtc, page[^1].Id).ToString() : null;
        return new ListPage<TeamFollowUp>(page, next) { Total = total };
    }

    private IQueryable<TeamFollowUp> Seen(IQueryable<FollowUp> followUps)
    {
        var team = user.TeamId;
        return from f in followUps
               join c in db.Cases.VisibleTo(user) on f.CaseId equals c.Id
               join p in db.People on c.PersonId equals p.Id
               where team != null && c.TeamId == team
               orderby f.DueUtc, f.Id
               select new TeamFollowUp(f.Id.Value, c.Id.Value, c.Reference, p.DisplayName, f.What, f.DueUtc, f.Status);
    }
}
