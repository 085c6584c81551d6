using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.People.Merging;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

/// <summary>Pairs of records that may be of one person and that nobody has decided on, the likeliest first.</summary>
[Requires(Permission.PeopleMatch)]
[NotCaseData("A list of pairs both of whom the caller may see")]
public sealed record ListPossibleMatchesQuery(string? After = null, int Limit = 25, bool Count = false) : IQuery<ListPage<PossibleMatchRow>>;

public sealed record PossibleMatchRow(Guid Id, MatchBand Band, DateTime FoundUtc, MatchedPerson First, MatchedPerson Second);

internal sealed class ListPossibleMatchesValidator : AbstractValidator<ListPossibleMatchesQuery>
{
    public ListPossibleMatchesValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListPossibleMatchesHandler(PeopleAccess access, MatchedPeople people)
    : IRequestHandler<ListPossibleMatchesQuery, ListPage<PossibleMatchRow>>
{
    public async Task<ListPage<PossibleMatchRow>> Handle(ListPossibleMatchesQuery query, CancellationToken cancellationToken)
    {
        var open = access.VisibleMatches().Where(m => m.Status == PossibleMatchStatus.Open);
        int? total = query.Count ? await open.CountAsync(cancellationToken) : null;
        var rows = await (await From(open, query.After, cancellationToken))
            .OrderByDescending(m => m.Score).ThenBy(m => m.Id)
            .Take(query.Limit + 1)
            .Select(m => new { m.Id, m.Band, m.FoundUtc, m.FirstId, m.SecondId })
            .ToListAsync(cancellationToken);

        var page = rows[..Math.Min(rows.Count, query.Limit)];
        var named = await people.Read([.. page.SelectMany(m => new[] { m.FirstId, m.SecondId })], cancellationToken);
        return new ListPage<PossibleMatchRow>(
            [.. page.Select(m => new PossibleMatchRow(m.Id.Value, m.Band, m.FoundUtc, named[m.FirstId], named[m.SecondId]))],
            rows.Count > query.Limit ? new PageCursor(null, page[^1].Id.Value).ToString() : null)
        { Total = total };
    }

    /// <summary>The score stays out of the cursor: the pair is still there to be asked for it, decided or not.</summary>
    private async Task<IQueryable<PossibleMatch>> From(IQueryable<PossibleMatch> open, string? cursor, CancellationToken ct)
    {
        if (PageCursor.Parse(cursor) is not { } after)
        {
            return open;
        }

        var last = PossibleMatchId.From(after.Id);
        var score = await access.VisibleMatches().Where(m => m.Id == last).Select(m => (double?)m.Score).SingleOrDefaultAsync(ct);
        return open.Where(m => m.Score < score || (m.Score == score && m.Id > last));
    }
}
