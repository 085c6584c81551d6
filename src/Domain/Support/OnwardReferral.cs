using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Support;

/// <summary>A person put forward to a service of the directory, and what came of it. It leaves only on a consent that holds at that moment.</summary>
public sealed class OnwardReferral : AggregateRoot
{
    public const int WhyMaxLength = 2000;
    public const int NoteMaxLength = 1000;
    public const int NeedCodeMaxLength = 20;

    private OnwardReferral()
    {
    } // EF Core

    public OnwardReferralId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public DirectoryServiceId ServiceId { get; private set; }

    public string NeedCode { get; private set; } = "";

    /// <summary>What the service is told of the person, as they agreed to it.</summary>
    public string Why { get; private set; } = "";

    public OnwardReferralStatus Status { get; private set; }

    public UserId PreparedById { get; private set; }

    public DateTime PreparedUtc { get; private set; }

    public OnwardWay? Way { get; private set; }

    public DateTime? SentUtc { get; private set; }

    /// <summary>The follow-up in which the worker asks what came of it.</summary>
    public FollowUpId? AskFollowUpId { get; private set; }

    public OnwardOutcome? Outcome { get; private set; }

    public DateTime? OutcomeUtc { get; private set; }

    /// <summary>What was said last: with the outcome, or why it ended.</summary>
    public string? Note { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static OnwardReferral Prepare(Case about, DirectoryService service, string needCode, string why, UserId by, DateTime now)
    {
        about.PlanMade();
        Refuse.If(!service.IsActiveOn(LondonTime.LocalDate(now)), OnwardErrors.ServiceEnded);
        Refuse.If(service.Needs.All(need => need.NeedCode != needCode), OnwardErrors.NotForThisNeed);
        var referral = new OnwardReferral
        {
            Id = OnwardReferralId.New(),
            CaseId = about.Id,
            ServiceId = service.Id,
            NeedCode = needCode,
            Why = why,
            Status = OnwardReferralStatus.Prepared,
            PreparedById = by,
            PreparedUtc = now,
        };
        referral.Raise(new OnwardReferralPrepared(about.Id.Value, needCode, service.Name, why));
        return referral;
    }

    /// <param name="consent">As the ledger answers at this moment.</param>
    /// <param name="leave">Of the safe-contact rule, asked of a referral of this person.</param>
    public void Send(OnwardWay way, DirectoryService service, ConsentAnswer consent, SafeContactLeave leave, DateTime now)
    {
        consent.RefuseUnlessHeld();
        Refuse.If(!service.IsActiveOn(LondonTime.LocalDate(now)), OnwardErrors.ServiceEnded);
        Refuse.If(way == OnwardWay.Mail && !service.MayBeMailed, OnwardErrors.NotByMail);
        Refuse.If(Status != OnwardReferralStatus.Prepared, OnwardErrors.CannotMove(Status));
        MoveTo(OnwardReferralStatus.Sent);
        (Way, SentUtc) = (way, now);
        Raise(new OnwardReferralSent(CaseId.Value, NeedCode, way, service.Name));
        if (leave.Overridden is { } overridden)
        {
            Raise(overridden);
        }
    }

    public void AskedAfterIn(FollowUpId? followUp) => AskFollowUpId = followUp;

    public void Answer(OnwardOutcome outcome, string? note, string service, DateTime now)
    {
        Refuse.If(Status != OnwardReferralStatus.Sent, OnwardErrors.CannotMove(Status));
        MoveTo(OnwardReferralLifecycle.GoesOn(outcome) ? OnwardReferralStatus.Sent : OnwardReferralStatus.Ended);
        (Outcome, OutcomeUtc, Note) = (outcome, now, note);
        Raise(new OnwardOutcomeRecorded(CaseId.Value, NeedCode, outcome, service, note));
    }

    public void Cancel(string reason, string service)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), OnwardErrors.ReasonMissing);
        MoveTo(OnwardReferralStatus.Cancelled);
        Note = reason;
        Raise(new OnwardReferralCancelled(CaseId.Value, service, reason));
    }

    /// <summary>The consent ended. What has not left does not leave any more.</summary>
    /// <param name="wasTold">Whether the service knows of it already.</param>
    /// <param name="service">Its name.</param>
    public void Stop(bool wasTold, string service)
    {
        MoveTo(OnwardReferralStatus.Stopped);
        Raise(new OnwardReferralStopped(CaseId.Value, wasTold, service));
    }

    private void MoveTo(OnwardReferralStatus next)
    {
        Refuse.If(!OnwardReferralLifecycle.Allows(Status, next), OnwardErrors.CannotMove(Status));
        Status = next;
    }
}
