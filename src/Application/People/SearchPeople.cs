using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

/// <param name="Text">
/// A reference, a crime reference, a telephone number, an e-mail address, a postcode, or the beginnings of some words of a name, in any order.
/// </param>
[Requires(Permission.Search)]
[NotCaseData("A list; its handler filters by what the caller may see")]
public sealed record SearchPeopleQuery(string? Text, string? After) : IQuery<SearchResults>;

/// <param name="Alike">Names that sound alike, or are another form of what was asked for; on the first page only.</param>
/// <param name="TooMany">More people match than were looked at; another word narrows it down.</param>
public sealed record SearchResults(IReadOnlyList<SearchResult> Items, IReadOnlyList<SearchResult> Alike, string? Next, bool TooMany);

/// <param name="CaseId">Null where there is no case, or none that the caller may see.</param>
public sealed record SearchResult(
    Guid ReferralId, Guid? CaseId, string Reference, string Name, DateOnly? DateOfBirth, string Offence, RiskGrade RiskGrade,
    ReferralStatus ReferralStatus, CaseStatus? CaseStatus, DateTime ReceivedUtc);

internal sealed class SearchPeopleValidator : AbstractValidator<SearchPeopleQuery>
{
    public SearchPeopleValidator()
    {
        RuleFor(q => q.Text).Given("Enter a name, a number, an e-mail address, a postcode or a reference").FreeText(200)
            .Must(text => PersonName.Fold(text ?? "").Length != 1).WithErrorCode(FaultCode.Range).WithMessage("Enter at least 2 letters of the name");
        RuleFor(q => q.After).Cursor();
    }
}

internal sealed class SearchPeopleHandler(ICaseDbContext db, ICurrentUser user, NameSearch names) : IRequestHandler<SearchPeopleQuery, SearchResults>
{
    private const int PageSize = 25;

    public async Task<SearchResults> Handle(SearchPeopleQuery query, CancellationToken cancellationToken)
    {
        var text = query.Text!;
        var found = await ByReference(text, cancellationToken);
        if (found.Count == 0)
        {
            found = await ByContactPoint(text, cancellationToken);
        }

        return found.Count > 0
            ? new SearchResults([.. found.Take(PageSize)], [], null, found.Count > PageSize)
            : await ByName(text, PageCursor.Parse(query.After), cancellationToken);
    }

    private async Task<List<SearchResult>> ByReference(string text, CancellationToken ct)
    {
        if (!text.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var (own, crime) = (TypedReference.Parse(text), CrimeReference.Normalise(text));
        return await Read(Visible().Where(r => r.Reference == own || r.CrimeReferenceNormalised == crime).OrderByDescending(r => r.Id), ct);
    }

    private async Task<List<SearchResult>> ByContactPoint(string text, CancellationToken ct)
    {
        if (SearchedPoint.Read(text) is not { } point)
        {
            return [];
        }

        var people = point.Of(db);
        return await Read(Visible().Where(r => people.Contains(r.PersonId)).OrderByDescending(r => r.Id), ct);
    }

    private async Task<SearchResults> ByName(string text, PageCursor? after, CancellationToken ct)
    {
        var words = PersonName.Words(PersonName.Fold(text));
        if (words.Count == 0)
        {
            return new SearchResults([], [], null, false);
        }

        var (referrals, tooMany) = await names.Spelt(words, ct);
        var found = await Read((after is null ? referrals : await Past(after, referrals, ct)).InOrderOfNames(db), ct);
        var alike = after is null ? await Read((await names.Alike(words, ct)).InOrderOfNames(db), ct) : [];
        var page = found.Take(PageSize).ToList();
        return new SearchResults(
            page, [.. alike.Take(PageSize)], found.Count > PageSize ? new PageCursor(null, page[^1].ReferralId).ToString() : null, tooMany);
    }

    // The comparisons of names run in the database, in its own order; a .NET comparison cannot be chosen there.
#pragma warning disable CA1309, CA1310
    private async Task<IQueryable<Referral>> Past(PageCursor after, IQueryable<Referral> referrals, CancellationToken ct)
    {
        var id = ReferralId.From(after.Id);
        var name = await db.Referrals.Where(r => r.Id == id).Join(db.People, r => r.PersonId, p => p.Id, (_, p) => p.SearchName).FirstOrDefaultAsync(ct);
        return from r in referrals
               join p in db.People on r.PersonId equals p.Id
               where p.SearchName.CompareTo(name) > 0 || (p.SearchName == name && r.Id > id)
               select r;
    }
#pragma warning restore CA1309, CA1310

    private IQueryable<Referral> Visible() => db.Referrals.AsNoTracking().VisibleTo(user, db);

    /// <summary>One more than a page, to see whether there is another.</summary>
    private Task<List<SearchResult>> Read(IQueryable<Referral> referrals, CancellationToken ct) =>
        referrals.Take(PageSize + 1).SelectResults(db, user).ToListAsync(ct);
}
