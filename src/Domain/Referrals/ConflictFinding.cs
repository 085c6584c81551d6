namespace CaseManagement.Domain.Referrals;

/// <summary>Why supporting somebody may set the service, or one of its workers, against itself.</summary>
public enum ConflictKind
{
    /// <summary>A suspect named in the referral is somebody whom the service supports or supported.</summary>
    SuspectIsClient,

    /// <summary>The victim is named as a suspect in somebody else's referral.</summary>
    VictimIsSuspect,

    /// <summary>A suspect's address is the victim's.</summary>
    SharedAddress,

    /// <summary>A suspect's telephone number is the victim's.</summary>
    SharedPhone,
}

/// <param name="With">The person of a <see cref="ConflictKind.SuspectIsClient"/>, the referral of a <see cref="ConflictKind.VictimIsSuspect"/>; else null.</param>
public sealed record ConflictFinding(ConflictKind Kind, Guid? With = null)
{
    /// <summary>
    /// Whether a manager looks at it before the work is given to anybody. A shared home or number is usual in domestic abuse,
    /// so it warns and no more (docs/adr/0016).
    /// </summary>
    public bool Blocks() => Kind is ConflictKind.SuspectIsClient or ConflictKind.VictimIsSuspect;
}
