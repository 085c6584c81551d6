using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Safeguarding;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Safeguarding;

/// <summary>What waits for the safeguarding lead, what waits longest first; or what is decided, the newest first.</summary>
[Requires(Permission.ConcernsDecide)]
[NotCaseData("A list; its handler shows cases that the caller may see")]
public sealed record ListConcernsQuery(bool Decided, string? After, int Limit = 50) : IQuery<ListPage<ConcernRow>>;

public sealed record ConcernRow(
    Guid Id, Guid CaseId, string Reference, string Name, ConcernAbout About, DateTime RaisedUtc, ConcernDecision? Decision, DateTime? DecidedUtc);

internal sealed class ListConcernsValidator : AbstractValidator<ListConcernsQuery>
{
    public ListConcernsValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListConcernsHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<ListConcernsQuery, ListPage<ConcernRow>>
{
    public async Task<ListPage<ConcernRow>> Handle(ListConcernsQuery query, CancellationToken cancellationToken)
    {
        var concerns = db.SafeguardingConcerns.AsNoTracking().Where(c => (c.Decision != null) == query.Decided);
        if (PageCursor.Parse(query.After) is { AtUtc: { } at } after)
        {
            var id = SafeguardingConcernId.From(after.Id);
            concerns = query.Decided
                ? concerns.Where(c => c.RaisedUtc < at || (c.RaisedUtc == at && c.Id < id))
                : concerns.Where(c => c.RaisedUtc > at || (c.RaisedUtc == at && c.Id > id));
        }

        concerns = query.Decided ? concerns.OrderByDescending(c => c.RaisedUtc).ThenByDescending(c => c.Id) : concerns.OrderBy(c => c.RaisedUtc).ThenBy(c => c.Id);
        var rows = await (
            from concern in concerns
            join about in db.Cases.VisibleTo(user) on concern.CaseId equals about.Id
            join person in db.People on about.PersonId equals person.Id
            select new ConcernRow(
                concern.Id.Value, about.Id.Value, about.Reference, person.DisplayName, concern.About, concern.RaisedUtc, concern.Decision, concern.DecidedUtc))
            .Take(query.Limit + 1).ToListAsync(cancellationToken);
        var page = rows.Take(query.Limit).ToList();
        return new ListPage<ConcernRow>(page, rows.Count > query.Limit ? new PageCursor(page[^1].RaisedUtc, page[^1].Id).ToString() : null);
    }
}
