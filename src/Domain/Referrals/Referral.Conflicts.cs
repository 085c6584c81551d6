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

    /// <summary>Something was found that nobody looked at yet: the alarm.</summary>
    public bool HasOpenConflict { get; private set; }

    /// <summary>The service would stand on both sides, and no manager looked at it yet: only a manager gives the work to anybody.</summary>
    public bool NeedsManager => Open.Any(found => found.Blocks());

    private IEnumerable<ConflictFinding> Open => Conflicts.Except(ConflictsLookedAt);

    /// <summary>Everything that is found now; what is not found any more has gone.</summary>
    public void FindConflicts(IReadOnlyCollection<ConflictFinding> found)
    {
        var before = Conflicts;
        if (before.ToHashSet().SetEquals(found))
        {
            return;
        }

        Conflicts = [.. found.Distinct()];
        HasOpenConflict = Open.Any();
        if (Open.Except(before).Any())
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
            HasOpenConflict = Open.Any();
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
