using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public static class ConflictErrors
{
    /// <summary>All that a worker learns of a conflict: neither who nor why.</summary>
    public const string Alarm = "Conflict, see your manager";

    public static readonly Refusal SeeManager = new("conflict.see-manager", Alarm);

    public static readonly Refusal NothingOpen = new("conflict.nothing-open", "There is no conflict that was not looked at");
}
