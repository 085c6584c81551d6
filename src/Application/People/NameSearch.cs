using System.Linq.Expressions;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Matching;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

// The comparisons of names run in the database, in its own order; a .NET comparison cannot be chosen there.
#pragma warning disable CA1309, CA1310

/// <summary>Referrals by the names of their people: as they are spelt, and as they sound or are called otherwise.</summary>
internal sealed class NameSearch(ICaseDbContext db, ICurrentUser user, IMatchKnowledge knowledge)
{
    /// <summary>A search looks at no more people than this, however many there are; nobody reads the eightieth page.</summary>
    private const int MostPeople = 2000;

    /// <summary>Shorter codes sound like half of all names: "liz", "lucy" and "lewis" have one.</summary>
    private const int TellingSound = 3;

    /// <summary>Those who have a word that begins like each of these.</summary>
    public Task<(IQueryable<Referral> Referrals, bool TooMany)> Spelt(IReadOnlyList<string> words, CancellationToken ct) =>
        Find([.. words.Select(AsSpelt)], ct);

    /// <summary>Those of a few who have a word that begins like each of these, however many others have it.</summary>
    public IQueryable<Referral> Among(IQueryable<Referral> few, IReadOnlyList<string> words) => words.Select(AsSpelt).Aggregate(few, Having);

    /// <summary>Those who would be found if some words were heard, or were another form of a given name; not those who are spelt so.</summary>
    public async Task<IQueryable<Referral>> Alike(IReadOnlyList<string> words, CancellationToken ct)
    {
        var (referrals, _) = await Find([.. words.Select(OrAlike)], ct);
        var spelt = words.Skip(1).Aggregate(
            db.NameWords.Where(Begins(words[0])), (found, word) => found.Where(w => db.NameWords.Where(Begins(word)).Any(other => other.PersonId == w.PersonId)));
        return referrals.Where(r => !spelt.Any(w => w.PersonId == r.PersonId));
    }

    private async Task<(IQueryable<Referral> Referrals, bool TooMany)> Find(List<Asked> words, CancellationToken ct)
    {
        var (referrals, tooMany) = await OfPeople(words, ct);
        return tooMany && SeesOwnCasesOnly ? (OfOwnCases(words), false) : (referrals, tooMany);
    }

    private bool SeesOwnCasesOnly =>
        user.UserId is not null && !user.Has(Permission.CasesReadAll) && !user.Has(Permission.CasesReadTeam) && !user.Has(Permission.ReferralsWork);

    /// <summary>The few cases of one worker are looked through by name: however common the name is elsewhere, none of them is missed.</summary>
    private IQueryable<Referral> OfOwnCases(List<Asked> words)
    {
        var me = user.UserId!.Value;
        var own = db.Cases
            .SelectMany(c => c.Workers, (c, w) => new { c.ReferralId, w.WorkerId, w.UntilUtc })
            .Where(x => x.WorkerId == me && x.UntilUtc == null)
            .Select(x => x.ReferralId);
        return words.Aggregate(Visible().Where(r => own.Contains(r.Id)), Having);
    }

    /// <summary>The rarest word is a range or two of the words' indexes, exact matches first; the other words are asked of the people it yields.</summary>
    private async Task<(IQueryable<Referral> Referrals, bool TooMany)> OfPeople(List<Asked> words, CancellationToken ct)
    {
        List<(Asked Word, int People)> counted = [];
        foreach (var word in words)
        {
            counted.Add((word, await Rows(word).Take(MostPeople + 1).CountAsync(ct)));
        }

        var rarest = counted.MinBy(c => c.People);
        var people = Rows(rarest.Word).OrderBy(w => w.Word).ThenBy(w => w.PersonId).Take(MostPeople).Select(w => w.PersonId);
        var referrals = counted.Where(c => c != rarest).Aggregate(Visible().Where(r => people.Contains(r.PersonId)), (found, other) => Having(found, other.Word));
        return (referrals, rarest.People > MostPeople);
    }

    private IQueryable<Referral> Having(IQueryable<Referral> referrals, Asked word) =>
        referrals.Where(r => db.NameWords.Where(word.Any).Any(w => w.PersonId == r.PersonId));

    /// <summary>Each way by itself, since each is a range of one index.</summary>
    private IQueryable<NameWord> Rows(Asked word) =>
        word.Ways.Skip(1).Aggregate(db.NameWords.AsNoTracking().Where(word.Ways[0]), (rows, way) => rows.Concat(db.NameWords.AsNoTracking().Where(way)));

    private static Asked AsSpelt(string word) => new(Begins(word), [Begins(word)]);

    private Asked OrAlike(string word)
    {
        var (past, sound, forms) = (word + '\uffff', SoundCode.Of(word), knowledge.Reader.Variants.OtherFormsOf(word));
        List<Expression<Func<NameWord, bool>>> ways = [Begins(word)];
        if (sound.Length >= TellingSound)
        {
            ways.Add(w => w.Sound == sound);
        }

        if (forms.Count > 0)
        {
            ways.Add(w => forms.Contains(w.Word));
        }

        var isTelling = sound.Length >= TellingSound;
        return new Asked(
            w => (w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(past) < 0) || (isTelling && w.Sound == sound) || forms.Contains(w.Word), ways);
    }

    private static Expression<Func<NameWord, bool>> Begins(string word)
    {
        var past = word + '\uffff';
        return w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(past) < 0;
    }

    private IQueryable<Referral> Visible() => db.Referrals.AsNoTracking().VisibleTo(user, db);

    /// <param name="Any">Whether a word of a name is what was asked for, in any of the ways.</param>
    /// <param name="Ways">Each of them.</param>
    private sealed record Asked(Expression<Func<NameWord, bool>> Any, IReadOnlyList<Expression<Func<NameWord, bool>>> Ways);
}

#pragma warning restore CA1309, CA1310
