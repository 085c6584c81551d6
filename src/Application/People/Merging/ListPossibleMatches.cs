using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
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
public sealed record ListPossibleMatchesQuery(int Skip) : IQuery<PossibleMatchPage>;

public sealed record PossibleMatchPage(IReadOnlyList<PossibleMatchRow> Rows, int? NextSkip);

public sealed record PossibleMatchRow(PossibleMatchId Id, MatchBand Band, DateTime FoundUtc, MatchedPerson First, MatchedPerson Second);

public sealed record MatchedPerson(string Name, DateOnly? DateOfBirth, string Reference);

internal sealed class ListPossibleMatchesValidator : AbstractValidator<ListPossibleMatchesQuery>
{
    public ListPossibleMatchesValidator() => RuleFor(q => q.Skip).InclusiveBetween(0, 10_000).WithMessage("Start again from the first page");
}

internal sealed class ListPossibleMatchesHandler(ICaseDbContext db, PeopleAccess access) : IRequestHandler<ListPossibleMatchesQuery, PossibleMatchPage>
{
    private const int PageSize = 25;

    public async Task<PossibleMatchPage> Handle(ListPossibleMatchesQuery query, CancellationToken cancellationToken)
    {
        var rows = await access.VisibleMatches()
            .Where(m => m.Status == PossibleMatchStatus.Open)
            .OrderByDescending(m => m.Score).ThenBy(m => m.Id)
            .Skip(query.Skip).Take(PageSize + 1)
            .Select(m => new PossibleMatchRow(
                m.Id, m.Band, m.FoundUtc,
                db.People.Where(p => p.Id == m.FirstId).Select(p => new MatchedPerson(
                    p.DisplayName, p.DateOfBirth, db.Referrals.Where(r => r.PersonId == p.Id).OrderBy(r => r.Reference).Select(r => r.Reference).First())).First(),
                db.People.Where(p => p.Id == m.SecondId).Select(p => new MatchedPerson(
                    p.DisplayName, p.DateOfBirth, db.Referrals.Where(r => r.PersonId == p.Id).OrderBy(r => r.Reference).Select(r => r.Reference).First())).First()))
            .ToListAsync(cancellationToken);
        return new PossibleMatchPage([.. rows.Take(PageSize)], rows.Count > PageSize ? query.Skip + PageSize : null);
    }
}
