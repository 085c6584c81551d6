using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

/// <summary>Whether somebody who calls or comes is known to the caller already, before a worker enters them anew.</summary>
/// <param name="Name">Beginnings of words of the name.</param>
/// <param name="Postcode">Narrows what the name or the date of birth finds.</param>
[Requires(Permission.ReferralsWork)]
[NotCaseData("A list; its handler filters by what the caller may see")]
public sealed record FindKnownPeopleQuery(string? Name, DateOnly? DateOfBirth, string? Phone, string? Postcode) : IQuery<IReadOnlyList<SearchResult>>;

internal sealed class FindKnownPeopleValidator : AbstractValidator<FindKnownPeopleQuery>
{
    public FindKnownPeopleValidator()
    {
        RuleFor(q => q.Name).FreeText(200)
            .Must((q, name) => !string.IsNullOrWhiteSpace(name) || q.DateOfBirth is not null || !string.IsNullOrWhiteSpace(q.Phone))
            .WithMessage("Enter a name, a date of birth or a telephone number")
            .Must(name => PersonName.Fold(name ?? "").Length != 1).WithMessage("Enter at least 2 letters of the name");
        RuleFor(q => q.Phone).FreeText(30).Must(number => string.IsNullOrWhiteSpace(number) || PhoneNumber.TryNormalise(number, out _))
            .WithMessage("Enter a telephone number, like 07700 900 982");
        RuleFor(q => q.Postcode).FreeText(10).Must(text => string.IsNullOrWhiteSpace(text) || Domain.Referrals.Postcode.TryNormalise(text, out _))
            .WithMessage("Enter a full postcode, like PO1 3AX");
    }
}

// The comparisons of names run in the database, in its own order; a .NET comparison cannot be chosen there.
#pragma warning disable CA1309, CA1310
internal sealed class FindKnownPeopleHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<FindKnownPeopleQuery, IReadOnlyList<SearchResult>>
{
    private const int MostResults = 25;

    /// <summary>As a search by name looks at no more.</summary>
    private const int MostPeople = 2000;

    public async Task<IReadOnlyList<SearchResult>> Handle(FindKnownPeopleQuery query, CancellationToken cancellationToken)
    {
        List<SearchResult> found = [];
        if (PhoneNumber.TryNormalise(query.Phone, out var number))
        {
            var reachedThere = from p in People() from c in p.ContactPoints where c.Value == number select p;
            found.AddRange(await Read(reachedThere, cancellationToken));
        }

        if (ByNameAndBirth(query) is { } people)
        {
            found.AddRange(await Read(people, cancellationToken));
        }

        return [.. found.DistinctBy(r => r.ReferralId).Take(MostResults)];
    }

    private IQueryable<Person>? ByNameAndBirth(FindKnownPeopleQuery query)
    {
        var words = PersonName.Words(PersonName.Fold(query.Name ?? ""));
        if (words.Count == 0 && query.DateOfBirth is null)
        {
            return null;
        }

        var people = words.Aggregate(Start(words, query.DateOfBirth), (rest, word) => rest.Where(p => Having(word).Any(w => w.PersonId == p.Id)));
        if (!Postcode.TryNormalise(query.Postcode, out var postcode))
        {
            return people;
        }

        return people.Where(p => p.ContactPoints.Any(c => c.Postcode == postcode));
    }

    /// <summary>The few who were born that day; else the beginning of those with the longest word of the name.</summary>
    private IQueryable<Person> Start(IReadOnlyList<string> words, DateOnly? born)
    {
        if (born is not null)
        {
            return People().Where(p => p.DateOfBirth == born);
        }

        var named = Having(words.MaxBy(w => w.Length)!).OrderBy(w => w.Word).ThenBy(w => w.PersonId).Take(MostPeople).Select(w => w.PersonId);
        return People().Where(p => named.Contains(p.Id));
    }

    private IQueryable<Person> People() => db.People.AsNoTracking().IgnoreAutoIncludes();

    private IQueryable<NameWord> Having(string word)
    {
        var past = word + '\uffff';
        return db.NameWords.AsNoTracking().Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(past) < 0);
    }

    private Task<List<SearchResult>> Read(IQueryable<Person> people, CancellationToken ct)
    {
        var visible = db.Cases.VisibleTo(user);
        var found = from r in db.Referrals.AsNoTracking().VisibleTo(user, db)
                    join p in people on r.PersonId equals p.Id
                    from c in visible.Where(c => c.ReferralId == r.Id).DefaultIfEmpty()
                    orderby p.SearchName, r.Id
                    select new SearchResult(
                        r.Id.Value, c == null ? null : c.Id.Value, r.Reference, p.DisplayName, p.DateOfBirth, r.OffenceLabel, c == null ? r.RiskGrade : c.RiskGrade,
                        r.Status, c == null ? null : c.Status, r.ReceivedUtc);
        return found.Take(MostResults).ToListAsync(ct);
    }
}

#pragma warning restore CA1309, CA1310
