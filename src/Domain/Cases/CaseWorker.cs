using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Cases;

public enum CaseWorkerRole
{
    Lead,
    Joint,

    /// <summary>In the lead's place while they are away.</summary>
    Covering,
}

/// <summary>A worker's time on a case. Ended ones stay: a case must tell who worked it when.</summary>
public sealed class CaseWorker
{
    private CaseWorker()
    {
    } // EF Core

    internal CaseWorker(UserId workerId, CaseWorkerRole role, DateTime fromUtc)
    {
        WorkerId = workerId;
        Role = role;
        FromUtc = fromUtc;
    }

    public UserId WorkerId { get; private set; }

    public CaseWorkerRole Role { get; private set; }

    public DateTime FromUtc { get; private set; }

    public DateTime? UntilUtc { get; private set; }

    internal void End(DateTime now) => UntilUtc = now;
}
