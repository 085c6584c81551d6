using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Allocation;

public enum TransferStatus
{
    Offered,
    Accepted,
    Declined,
    Revoked,

    /// <summary>The case got another worker before an answer came.</summary>
    Lapsed,
}

/// <summary>A case offered to another worker. Until they accept, the case stays where it is and they do not see it.</summary>
public sealed class CaseTransfer : AggregateRoot
{
    private CaseTransfer()
    {
    } // EF Core

    public CaseTransferId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>Who led the case when it was offered.</summary>
    public UserId? FromWorkerId { get; private set; }

    public UserId ToWorkerId { get; private set; }

    public UserId OfferedById { get; private set; }

    public TransferStatus Status { get; private set; }

    /// <summary>Offered although the worker has no room.</summary>
    public bool OverLimit { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTime OfferedUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static CaseTransfer Offer(Case about, UserId to, UserId by, string reason, bool overLimit, DateTime now)
    {
        Refuse.If(about.LeadWorkerId == to, CaseErrors.AlreadyLead);
        about.TransfersChanged();
        var offer = new CaseTransfer
        {
            Id = CaseTransferId.New(),
            CaseId = about.Id,
            FromWorkerId = about.LeadWorkerId,
            ToWorkerId = to,
            OfferedById = by,
            OverLimit = overLimit,
            Reason = reason,
            OfferedUtc = now,
        };
        offer.Raise(new TransferOffered(to.Value, overLimit, reason));
        return offer;
    }

    /// <summary>The worker takes the case; giving it to them is the case's own act.</summary>
    public void Accept(Case about)
    {
        RefuseWhenSettled();
        Refuse.If(about.LeadWorkerId != FromWorkerId, AllocationErrors.OfferOutdated);
        Status = TransferStatus.Accepted;
        Raise(new TransferAccepted(ToWorkerId.Value));
    }

    public void Decline(string reason)
    {
        RefuseWhenSettled();
        Status = TransferStatus.Declined;
        Raise(new TransferDeclined(ToWorkerId.Value, reason));
    }

    public void Revoke(string reason)
    {
        RefuseWhenSettled();
        Status = TransferStatus.Revoked;
        Raise(new TransferRevoked(ToWorkerId.Value, reason));
    }

    public void Lapse()
    {
        RefuseWhenSettled();
        Status = TransferStatus.Lapsed;
        Raise(new TransferLapsed(ToWorkerId.Value));
    }

    private void RefuseWhenSettled() => Refuse.If(Status != TransferStatus.Offered, AllocationErrors.OfferSettled);
}

public sealed record TransferOffered(Guid ToWorkerId, bool OverLimit, [property: Personal] string Reason) : DomainEvent;

public sealed record TransferAccepted(Guid ToWorkerId) : DomainEvent;

public sealed record TransferDeclined(Guid ToWorkerId, [property: Personal] string Reason) : DomainEvent;

public sealed record TransferRevoked(Guid ToWorkerId, [property: Personal] string Reason) : DomainEvent;

public sealed record TransferLapsed(Guid ToWorkerId) : DomainEvent;
