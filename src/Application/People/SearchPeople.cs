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

/// <param name="Text">A reference, a crime reference, or the beginnings of some words of a name, in any order.</param>
[Requires(Permission.Search)]
[NotCaseData("A list; its handler filters by what the caller may see")]
public sealed record SearchPeopleQuery(string? Text, string? After) : IQuery<SearchResults>;

/// <param name="TooMany">More people match than were looked at; another word narrows it down.</param>
public sealed record SearchResults(IReadOnlyList<SearchResult> Items, string? Next, bool TooMany);

/// <param name="CaseId">Null where there is no case, or none that the caller may see.</param>
public sealed record SearchResult(
    Guid ReferralId, Guid? CaseId, string Reference, string Name, DateOnly? DateOfBirth, string Offence, RiskGrade RiskGrade,
    ReferralStatus ReferralStatus, CaseStatus? CaseStatus, DateTime ReceivedUtc);

internal sealed class SearchPeopleValidator : AbstractValidator<SearchPeopleQuery>
{
    public SearchPeopleValidator()
    {
        RuleFor(q => q.Text).Given("Enter a name or a reference").FreeText(200)
            .Must(text => PersonName.Fold(text ?? "").Length != 1).WithErrorCode(FaultCode.Range).WithMessage("Enter at least 2 letters of the name");
        RuleFor(q => q.After).Cursor();
    }
}

// The comparisons of names run in the database, in its own order; a .NET comparison cannot be chosen there.
#pragma warning disable CA1309, CA1310
internal sealed class SearchPeopleHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<SearchPeopleQuery, SearchResults>
{
    private const int PageSize = 25;

    /// <summary>A search looks at no more people than this, however many there are; nobody reads the eightieth page.</summary>
    private const int MostPeople = 2000;

    public async Task<SearchResults> Handle(SearchPeopleQuery query, CancellationToken cancellationToken)
    {
        var text = query.Text!;
        var found = await ByReference(text, cancellationToken);
        var tooMany = false;
        if (found.Count == 0)
        {
            (found, tooMany) = await ByName(text, PageCursor.Parse(query.After), cancellationToken);
        }

        var page = found.Take(PageSize).ToList();
        return new SearchResults(page, found.Count > PageSize ? new PageCursor(null, page[^1].ReferralId).ToString() : null, tooMany);
    }

    private async Task<List<SearchResult>> ByReference(string text, CancellationToken ct)
    {
        if (!text.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var (own, crime) = (TypedReference.Parse(text), CrimeReference.Normalise(text));
        return await Project(Visible().Where(r => r.Reference == own || r.CrimeReferenceNormalised == crime).OrderByDescending(r => r.Id).Take(PageSize))
            .ToListAsync(ct);
    }

    private async Task<(List<SearchResult> Found, bool TooMany)> ByName(string text, PageCursor? after, CancellationToken ct)
    {
        var words = PersonName.Words(PersonName.Fold(text));
        if (words.Count == 0)
        {
            return ([], false);
        }

        var (referrals, tooMany) = await OfPeople(words, ct);
        if (tooMany && SeesOwnCasesOnly)
        {
            (referrals, tooMany) = (OfOwnCases(words), false);
        }

        var named = from r in referrals join p in db.People on r.PersonId equals p.Id select new { Referral = r, p.SearchName };
        if (after is not null)
        {
            var id = ReferralId.From(after.Id);
            var name = await db.Referrals.Where(r => r.Id == id).Join(db.People, r => r.PersonId, p => p.Id, (_, p) => p.SearchName).FirstOrDefaultAsync(ct);
            named = named.Where(x => x.SearchName.CompareTo(name) > 0 || (x.SearchName == name && x.Referral.Id > id));
        }

        return (
            await Project(named.OrderBy(x => x.SearchName).ThenBy(x => x.Referral.Id).Take(PageSize + 1).Select(x => x.Referral)).ToListAsync(ct),
            tooMany);
    }

    private bool SeesOwnCasesOnly =>
        user.UserId is not null && !user.Has(Permission.CasesReadAll) && !user.Has(Permission.CasesReadTeam) && !user.Has(Permission.ReferralsWork);

    /// <summary>The few cases of one worker are looked through by name: however common the name is elsewhere, none of them is missed.</summary>
    private IQueryable<Referral> OfOwnCases(IReadOnlyList<string> words)
    {
        var me = user.UserId!.Value;
        var own = db.Cases
            .SelectMany(c => c.Workers, (c, w) => new { c.ReferralId, w.WorkerId, w.UntilUtc })
            .Where(x => x.WorkerId == me && x.UntilUtc == null)
            .Select(x => x.ReferralId);
        return words.Aggregate(
            Visible().Where(r => own.Contains(r.Id)),
            (referrals, word) => referrals.Where(r => Having(word).Any(w => w.PersonId == r.PersonId)));
    }

    /// <summary>The rarest word is one range of the words' index, exact matches first; the other words are asked of the people it yields.</summary>
    private async Task<(IQueryable<Referral> Referrals, bool TooMany)> OfPeople(IReadOnlyList<string> words, CancellationToken ct)
    {
        List<(string Word, int People)> counted = [];
        foreach (var word in words)
        {
            counted.Add((word, await Having(word).Take(MostPeople + 1).CountAsync(ct)));
        }

        var rarest = counted.MinBy(c => c.People);
        var people = Having(rarest.Word).OrderBy(w => w.Word).ThenBy(w => w.PersonId).Take(MostPeople).Select(w => w.PersonId);
        var referrals = counted.Where(c => c != rarest).Aggregate(
            Visible().Where(r => people.Contains(r.PersonId)),
            (found, other) => found.Where(r => Having(other.Word).Any(w => w.PersonId == r.PersonId)));
        return (referrals, rarest.People > MostPeople);
    }

    private IQueryable<NameWord> Having(string word)
    {
        var past = word + '\uffff';
        return db.NameWords.AsNoTracking().Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(past) < 0);
    }

    private IQueryable<Referral> Visible() => db.Referrals.AsNoTracking().VisibleTo(user, db);

    private IQueryable<SearchResult> Project(IQueryable<Referral> referrals)
    {
        var visible = db.Cases.VisibleTo(user);
        return from r in referrals
               join p in db.People on r.PersonId equals p.Id
               from c in visible.Where(c => c.ReferralId == r.Id).DefaultIfEmpty()
               select new SearchResult(
                   r.Id.Value, c == null ? null : c.Id.Value, r.Reference, p.DisplayName, p.DateOfBirth, r.OffenceLabel, c == null ? r.RiskGrade : c.RiskGrade,
                   r.Status, c == null ? null : c.Status, r.ReceivedUtc);
    }
}

#pragma warning restore CA1309, CA1310
