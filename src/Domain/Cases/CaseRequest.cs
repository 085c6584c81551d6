using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Cases;

/// <summary>That a worker asks for a case that waits for one. It goes when the case is given.</summary>
public sealed class CaseRequest
{
    private CaseRequest()
    {
    } // EF Core

    internal CaseRequest(CaseId caseId, UserId workerId, DateTime askedUtc)
    {
        CaseId = caseId;
        WorkerId = workerId;
        AskedUtc = askedUtc;
    }

    public CaseId CaseId { get; private set; }

    public UserId WorkerId { get; private set; }

    public DateTime AskedUtc { get; private set; }
}
