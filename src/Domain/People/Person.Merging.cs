using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.People.Merging;

namespace CaseManagement.Domain.People;

/// <summary>One person out of two records, and back. <see cref="PersonMerge"/> knows when that may be.</summary>
public sealed partial class Person
{
    /// <summary>Keys need no list of names: they are made of sounds and beginnings.</summary>
    private static readonly PersonTraitsReader Traits = new(NameVariants.None);

    /// <summary>By which other records of the same person are found (<see cref="BlockingKeys"/>).</summary>
    public IReadOnlyList<long> MatchKeys { get; private set; } = [];

    /// <summary>What of this person is compared with others.</summary>
    public MatchProfile MatchProfile { get; private set; } = MatchProfile.Nothing;

    /// <summary>Who this record turned out to be; null while it stands for itself. A record that was absorbed has no referrals.</summary>
    public PersonId? MergedIntoId { get; private set; }

    public PersonDetails Details => new(
        GivenNames, FamilyName, OrganisationName, DateOfBirth, Sex, EthnicityCode, Language, InterpreterRequired, CommunicationNeeds, Deceased,
        SafeContactNote, PreferredChannel);

    internal MergeMemory Absorb(Person other, PersonDetails chosen, PersonMergeId merge, bool byItself)
    {
        var before = Details;
        var (suspended, planned) = (ContactSuspended, Plan);
        List<ChangedPoint> changed = [];
        List<Guid> adopted = [];
        Dictionary<Guid, Guid> here = [];
        foreach (var point in other._contactPoints)
        {
            var equal = _contactPoints.Where(held => held.Kind == point.Kind && held.Value == point.Value).ToList();
            foreach (var held in equal)
            {
                var state = held.State;
                held.LearnFrom(point);
                if (held.State != state)
                {
                    changed.Add(new ChangedPoint(held.Id.Value, state, held.State));
                }
            }

            if (equal.Count > 0)
            {
                here[point.Id.Value] = equal[0].Id.Value;
            }
            else
            {
                var copy = point.Copy();
                _contactPoints.Add(copy);
                adopted.Add(copy.Id.Value);
                here[point.Id.Value] = copy.Id.Value;
            }
        }

        Plan = Stricter(Plan, other.Plan?.WithPointsOf(here));
        Describe(chosen);
        SafeContactNote = chosen.SafeContactNote;
        ContactSuspended |= other.ContactSuspended;
        SafeContactPlannedUtc ??= other.SafeContactPlannedUtc;
        AccessNeedCodes ??= other.AccessNeedCodes;
        other.MergedIntoId = Id;
        MakeFindable();
        other.MakeFindable();
        other.Raise(new PersonAbsorbed(merge.Value, Id.Value));
        Raise(new PersonMerged(merge.Value, other.Id.Value, byItself));
        return new MergeMemory
        {
            DetailsBefore = before,
            DetailsAfter = Details,
            PlanBefore = planned,
            PlanAfter = Plan,
            SuspendedBefore = suspended,
            Adopted = adopted,
            Changed = changed,
        };
    }

    internal void Release(Person other, MergeMemory memory, PersonMergeId merge, string reason)
    {
        foreach (var adopted in _contactPoints.Where(held => memory.Adopted.Contains(held.Id.Value)).ToList())
        {
            other.WarnedBy(adopted);
            _contactPoints.Remove(adopted);
        }

        foreach (var changed in memory.Changed)
        {
            // Whatever anybody said of it since then stands.
            _contactPoints.SingleOrDefault(held => held.Id.Value == changed.Id && held.State == changed.After)?.Restore(changed.Before);
        }

        if (Details == memory.DetailsAfter && memory.DetailsBefore is { } before)
        {
            Describe(before);
            SafeContactNote = before.SafeContactNote;
        }

        if (Plan == memory.PlanAfter)
        {
            Plan = memory.PlanBefore;
        }

        // A suspension that came since then is about the one or the other: both keep it until somebody has looked.
        var suspendedSince = ContactSuspended && !memory.SuspendedBefore && !other.ContactSuspended;
        ContactSuspended &= memory.SuspendedBefore || suspendedSince;
        other.ContactSuspended |= suspendedSince;
        other.MergedIntoId = null;
        MakeFindable();
        other.MakeFindable();
        other.Raise(new PersonMergeUndone(merge.Value, Id.Value, reason));
        Raise(new PersonMergeUndone(merge.Value, other.Id.Value, reason));
    }

    /// <summary>Whatever changes how the person is recognised ends with this. Whoever was absorbed is found as who they turned out to be.</summary>
    private void MakeFindable()
    {
        MatchProfile = MatchProfile.Of(this);
        MatchKeys = MergedIntoId is null ? [.. BlockingKeys.Of(Traits.Read(MatchProfile)).Order()] : [];
    }

    /// <summary>What holds once two records are one person’s.</summary>
    public static SafeContactPlan? Stricter(SafeContactPlan? mine, SafeContactPlan? theirs) =>
        mine is null ? theirs : theirs is null ? mine : mine.StricterWith(theirs);

    private void WarnedBy(ContactPoint known)
    {
        foreach (var own in _contactPoints.Where(own => own.Kind == known.Kind && own.Value == known.Value))
        {
            own.WarnedLike(known);
        }
    }
}
