using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Referrals;

/// <summary>Conflicts of interest: found by comparing, looked at by a team leader. Kinds and ids only, so that nothing here tells about anybody.</summary>
public sealed partial class Referral
{
    public const int ConflictReasonMaxLength = 1000;

    /// <summary>What speaks against it now.</summary>
    public IReadOnlyList<ConflictFinding> Conflicts { get; private set; } = [];

    /// <summary>What a team leader looked at, also where it has gone since: it raises no alarm when it comes back.</summary>
    public IReadOnlyList<ConflictFinding> ConflictsLookedAt { get; private set; } = [];

    /// <summary>Something was found that nobody looked at yet: workers see their manager first.</summary>
    public bool HasOpenConflict { get; private set; }

    /// <summary>Everything that is found now; what is not found any more has gone.</summary>
    public void FindConflicts(IReadOnlyCollection<ConflictFinding> found)
    {
        var before = Conflicts;
        if (before.Count == found.Count && !found.Except(before).Any())
        {
            return;
        }

        Conflicts = [.. found.Distinct()];
        HasOpenConflict = Conflicts.Except(ConflictsLookedAt).Any();
        if (Conflicts.Except(before).Except(ConflictsLookedAt).Any())
        {
            Raise(new ConflictFound());
        }
    }

    /// <summary>Found at another referral, which names this one's victim, or whose victim this one names.</summary>
    public void AddConflict(ConflictFinding finding) => FindConflicts([.. Conflicts.Append(finding).Distinct()]);

    public void DropConflict(ConflictFinding finding) => FindConflicts([.. Conflicts.Where(one => one != finding)]);

    /// <summary>Two records of the suspect were made one: that is nothing new.</summary>
    public void SuspectBecame(PersonId absorbed, PersonId kept)
    {
        var (was, now) = (new ConflictFinding(ConflictKind.SuspectIsClient, absorbed.Value), new ConflictFinding(ConflictKind.SuspectIsClient, kept.Value));
        IReadOnlyList<ConflictFinding> Renamed(IReadOnlyList<ConflictFinding> findings) => [.. findings.Select(one => one == was ? now : one).Distinct()];
        if (Conflicts.Contains(was) || ConflictsLookedAt.Contains(was))
        {
            (Conflicts, ConflictsLookedAt) = (Renamed(Conflicts), Renamed(ConflictsLookedAt));
            HasOpenConflict = Conflicts.Except(ConflictsLookedAt).Any();
        }
    }

    /// <summary>A team leader decided that work may go on as it is.</summary>
    public void LookedAtConflicts(string reason)
    {
        Refuse.If(!HasOpenConflict, ConflictErrors.NothingOpen);
        ConflictsLookedAt = [.. ConflictsLookedAt.Union(Conflicts)];
        HasOpenConflict = false;
        Raise(new ConflictLookedAt(reason));
    }
}
