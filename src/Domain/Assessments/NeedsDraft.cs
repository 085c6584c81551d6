using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Assessments;

/// <summary>
/// What one worker has entered of a needs assessment and not recorded yet: theirs alone, and of this case alone. It goes when it
/// is recorded or thrown away, and when nobody went on with it.
/// </summary>
public sealed class NeedsDraft
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private NeedsDraft()
    {
    } // EF Core

    public NeedsDraft(CaseId caseId, UserId userId, int basedOn) => (CaseId, UserId, BasedOn) = (caseId, userId, basedOn);

    public CaseId CaseId { get; private set; }

    public UserId UserId { get; private set; }

    /// <summary>Number of the newest assessment when it was begun; 0 where there was none. Where there is a newer one now, it says so.</summary>
    public int BasedOn { get; private set; }

    /// <summary>What was entered, as JSON.</summary>
    public string Content { get; private set; } = "";

    public DateTime SavedUtc { get; private set; }

    /// <summary>Raised by every save: what somebody went on with in another window is not overwritten by this one.</summary>
    public long Revision { get; private set; }

    public void Save(string content, DateTime now)
    {
        (Content, SavedUtc) = (content, now);
        Revision++;
    }
}
