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

internal sealed class FindKnownPeopleHandler(ICaseDbContext db, ICurrentUser user, NameSearch names)
    : IRequestHandler<FindKnownPeopleQuery, IReadOnlyList<SearchResult>>
{
    private const int MostResults = 25;

    public async Task<IReadOnlyList<SearchResult>> Handle(FindKnownPeopleQuery query, CancellationToken cancellationToken)
    {
        List<SearchResult> found = [];
        if (PhoneNumber.TryNormalise(query.Phone, out var number))
        {
            found.AddRange(await Read(Of(new SearchedPoint(ContactPointKind.Phone, number).Of(db)), cancellationToken));
        }

        if (await ByNameAndBirth(query, cancellationToken) is { } referrals)
        {
            found.AddRange(await Read(referrals, cancellationToken));
        }

        return [.. found.DistinctBy(r => r.ReferralId).Take(MostResults)];
    }

    private async Task<IQueryable<Referral>?> ByNameAndBirth(FindKnownPeopleQuery query, CancellationToken ct)
    {
        var words = PersonName.Words(PersonName.Fold(query.Name ?? ""));
        if (words.Count == 0 && query.DateOfBirth is null)
        {
            return null;
        }

        var referrals = query.DateOfBirth is { } born ? names.Among(Of(db.People.Where(p => p.DateOfBirth == born).Select(p => p.Id)), words)
            : (await names.Spelt(words, ct)).Referrals;
        if (!Postcode.TryNormalise(query.Postcode, out var postcode))
        {
            return referrals;
        }

        var living = new SearchedPoint(ContactPointKind.Post, postcode).Of(db);
        return referrals.Where(r => living.Contains(r.PersonId));
    }

    private IQueryable<Referral> Of(IQueryable<PersonId> people) => db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => people.Contains(r.PersonId));

    private Task<List<SearchResult>> Read(IQueryable<Referral> referrals, CancellationToken ct) =>
        referrals.InOrderOfNames(db).Take(MostResults).SelectResults(db, user).ToListAsync(ct);
}
