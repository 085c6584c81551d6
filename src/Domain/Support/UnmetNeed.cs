using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Support;

public enum UnmetNeedReason
{
    /// <summary>The directory has nobody for it here.</summary>
    NoService,
    NoCapacity,
    NotEligible,
}

/// <summary>A need for which there was no help, where the person lives: leaders and the commissioner see what is missing.</summary>
public sealed class UnmetNeed : AggregateRoot
{
    public const int NoteMaxLength = 1000;

    private UnmetNeed()
    {
    } // EF Core

    public UnmetNeedId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public string NeedCode { get; private set; } = "";

    /// <summary>Code of the local authority; null where it is not known.</summary>
    public string? AreaCode { get; private set; }

    public UnmetNeedReason Reason { get; private set; }

    public DirectoryServiceId? ServiceId { get; private set; }

    public string? Note { get; private set; }

    public UserId RecordedById { get; private set; }

    public DateTime RecordedUtc { get; private set; }

    /// <summary>When it was found to be another person's; it is not counted since.</summary>
    public DateTime? StruckUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static UnmetNeed Record(Case about, string needCode, UnmetNeedReason reason, DirectoryServiceId? service, string? note, UserId by, DateTime now)
    {
        about.RefuseWhenFinished();
        var unmet = new UnmetNeed
        {
            Id = UnmetNeedId.New(),
            CaseId = about.Id,
            NeedCode = needCode,
            AreaCode = about.LocalAuthority,
            Reason = reason,
            ServiceId = service,
            Note = note,
            RecordedById = by,
            RecordedUtc = now,
        };
        unmet.Raise(new UnmetNeedRecorded(about.Id.Value, needCode, about.LocalAuthority, reason, note));
        return unmet;
    }

    public void StrikeOut(DateTime now) => StruckUtc = now;
}
