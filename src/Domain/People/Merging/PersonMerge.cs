using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.People.Merging;

/// <summary>
/// Two records of one person made one: the first known is kept, referrals and cases of the other come to it. What was
/// before is remembered, so that a team leader can undo it.
/// </summary>
public sealed class PersonMerge : AggregateRoot
{
    /// <summary>So long may a merge be undone; what hangs on it has grown together by then.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromDays(90);

    private PersonMerge()
    {
    } // EF Core

    public PersonMergeId Id { get; private set; }

    public PersonId KeptId { get; private set; }

    public PersonId AbsorbedId { get; private set; }

    public DateTime MergedUtc { get; private set; }

    /// <summary>Null where the service did it by itself.</summary>
    public UserId? MergedById { get; private set; }

    /// <summary>What undoing needs. It holds personal data, and is erased with the person.</summary>
    public MergeMemory Memory { get; private set; } = MergeMemory.Nothing;

    public DateTime? UndoneUtc { get; private set; }

    public UserId? UndoneById { get; private set; }

    public override Guid AggregateId => Id.Value;

    public bool MayStillBeUndone(DateTime now) => UndoneUtc is null && now - MergedUtc <= UndoWithin;

    /// <param name="kept">Who was known first.</param>
    /// <param name="absorbed">The other record, which stays, without referrals.</param>
    /// <param name="chosen">What is held of the person from now on.</param>
    /// <param name="belongings">The absorbed one's referrals and cases.</param>
    /// <param name="by">Null for the service itself.</param>
    /// <param name="now">When.</param>
    public static PersonMerge Join(Person kept, Person absorbed, PersonDetails chosen, Belongings belongings, UserId? by, DateTime now)
    {
        Refuse.If(kept.Id == absorbed.Id, PersonMergeErrors.SamePerson);
        Refuse.If(kept.MergedIntoId is not null || absorbed.MergedIntoId is not null, PersonMergeErrors.MergedAlready);
        var merge = new PersonMerge { Id = PersonMergeId.New(), KeptId = kept.Id, AbsorbedId = absorbed.Id, MergedUtc = now, MergedById = by };
        merge.Memory = kept.Absorb(absorbed, chosen, merge.Id, by is null) with
        {
            Referrals = [.. belongings.Referrals.Select(r => r.Id.Value)],
            Cases = [.. belongings.Cases.Select(c => c.Id.Value)],
        };
        belongings.ComeTo(kept.Id);
        return merge;
    }

    /// <summary>Everything goes back to where it was. What was learned since of the danger of a number stays known to both.</summary>
    /// <param name="kept">Who was kept.</param>
    /// <param name="absorbed">Who becomes a person of their own again.</param>
    /// <param name="moved">Those of the referrals and cases that had come with the absorbed one.</param>
    /// <param name="by">Who undoes it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">When.</param>
    public void Undo(Person kept, Person absorbed, Belongings moved, UserId by, string reason, DateTime now)
    {
        Refuse.If(UndoneUtc is not null, PersonMergeErrors.UndoneAlready);
        Refuse.If(now - MergedUtc > UndoWithin, PersonMergeErrors.TooLate);
        Refuse.If(kept.MergedIntoId is not null || absorbed.MergedIntoId != kept.Id, PersonMergeErrors.LaterMergeFirst);
        kept.Release(absorbed, Memory, Id, reason);
        moved.ComeTo(absorbed.Id);
        (UndoneUtc, UndoneById) = (now, by);
    }
}

/// <summary>What hangs on a person.</summary>
public sealed record Belongings(IReadOnlyList<Referral> Referrals, IReadOnlyList<Case> Cases)
{
    internal void ComeTo(PersonId person)
    {
        foreach (var referral in Referrals)
        {
            referral.BelongTo(person);
        }

        foreach (var about in Cases)
        {
            about.BelongTo(person);
        }
    }
}
