using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Cases;

/// <summary>Somebody who must never see a case, whatever their role. Why, and when it ended, is told by the case's acts.</summary>
public sealed class CaseLockout
{
    private CaseLockout()
    {
    } // EF Core

    internal CaseLockout(CaseId caseId, UserId userId, DateTime sinceUtc)
    {
        CaseId = caseId;
        UserId = userId;
        SinceUtc = sinceUtc;
    }

    public CaseId CaseId { get; private set; }

    public UserId UserId { get; private set; }

    public DateTime SinceUtc { get; private set; }
}
