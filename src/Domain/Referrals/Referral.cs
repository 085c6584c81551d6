using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Referrals;

/// <summary>One victim in one crime, as somebody sent them to the service, and what the service made of it.</summary>
public sealed partial class Referral : AggregateRoot
{
    /// <summary>
    /// The longest time for which the next attempt may be put off. Whoever nobody tries to reach for four weeks has been
    /// given up, and that is a closure, which is counted and explained; not a date at which nobody looks.
    /// </summary>
    public const int LongestWaitDays = 28;

    private Referral()
    {
    } // EF Core

    public ReferralId Id { get; private set; }

    /// <summary>"VCS-26-0001234": the number under which everybody speaks of it.</summary>
    public string Reference { get; private set; } = "";

    public PersonId PersonId { get; private set; }

    /// <summary>Code of the list of referral sources, e.g. POL-AUTO.</summary>
    public string Source { get; private set; } = "";

    public string? Force { get; private set; }

    public string? RecordId { get; private set; }

    public long? RecordVersion { get; private set; }

    public ReferralStatus Status { get; private set; }

    public ReferralQueue Queue { get; private set; }

    /// <summary>
    /// Since when the force is told the present status. A finer date would tell when somebody took up support, which is not
    /// the sender's business.
    /// </summary>
    public DateTime StatusChangedUtc { get; private set; }

    /// <summary>
    /// The place of the last change of status or outcome, as the force is told them, among all such changes; 0 where there
    /// was none since they are counted. It is set when the change is saved.
    /// </summary>
    public int ChangeNumber { get; private set; }

    /// <summary>Code of the list of triage outcomes.</summary>
    public string Outcome { get; private set; } = "";

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    public DateTime ReceivedUtc { get; private set; }

    public DateTime ReportedUtc { get; private set; }

    /// <summary>By when the person is to be contacted first; null while the clock is paused or nobody is to contact them.</summary>
    public DateTime? ContactDueUtc { get; private set; }

    /// <summary>What the inbox sorts by: the first contact, later the next attempt.</summary>
    public DateTime? NextDueUtc { get; private set; }

    public DateTime? FirstAttemptUtc { get; private set; }

    public int Attempts { get; private set; }

    public DateTime? ReachedUtc { get; private set; }

    public SupportLevel SupportLevel { get; private set; }

    /// <summary>The sender's grade. The service's own assessment lies with the case.</summary>
    public RiskGrade RiskGrade { get; private set; }

    public bool Sensitive { get; private set; }

    public Specialism Specialism { get; private set; }

    public string CrimeReference { get; private set; } = "";

    public string CrimeReferenceNormalised { get; private set; } = "";

    /// <summary>The crime of which others may be victims, too; null where no force or no reference is known.</summary>
    public CrimeId? CrimeId { get; private set; }

    public string? OffenceCode { get; private set; }

    public string OffenceLabel { get; private set; } = "";

    public string? OffenceGroup { get; private set; }

    public IReadOnlyList<string> Qualifiers { get; private set; } = [];

    /// <summary>The victim's local authority within the contract's area, else the incident's.</summary>
    public string? LocalAuthority { get; private set; }

    public TeamId TeamId { get; private set; }

    public UserId? AssignedToId { get; private set; }

    /// <summary>Whether it was ever somebody's. What a person put back is for people to take, and is not dealt out again.</summary>
    public bool WasAssigned { get; private set; }

    public CaseId? CaseId { get; private set; }

    public ReferralId? DuplicateOfId { get; private set; }

    /// <summary>What the sender says now, all versions merged: JSON of the contract's message without its transmission members.</summary>
    public ReferralStatement? Statement { get; private set; }

    /// <summary>By which its suspects are found among the people known, and they by it (<see cref="BlockingKeys"/>).</summary>
    public IReadOnlyList<long> SuspectKeys { get; private set; } = [];

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId?.Value;

    public void AssignTo(UserId? officer)
    {
        Refuse.If(Queue == ReferralQueue.Done, ReferralErrors.Finished);
        AssignedToId = officer;
        WasAssigned = true;
        Raise(new ReferralAssigned(officer?.Value));
    }

    /// <summary>Nobody chose who: it was their turn.</summary>
    public void DealTo(UserId officer)
    {
        Refuse.If(Queue != ReferralQueue.Inbox, ReferralErrors.Finished);
        Refuse.If(WasAssigned || AssignedToId is not null, ReferralErrors.TakenBefore);
        (AssignedToId, WasAssigned) = (officer, true);
        Raise(new ReferralDealt(officer.Value));
    }

    /// <summary>A person reviewed it and takes it up although the rules had ended it. What they had said stays to be read.</summary>
    public void TakeUp(string reason, DateTime? contactDueUtc, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), ReferralErrors.ReasonMissing);
        MoveTo(ReferralStatus.Triage, now);
        Outcome = TriageOutcome.Accepted;
        Reasons =
        [
            new Reason(TriageOutcome.Accepted, ReasonSeverity.Decisive, null, TriageSentences.Accepted),
            .. Reasons.Where(r => r.Code != TriageOutcome.Accepted)
                .Select(r => r.Severity == ReasonSeverity.Decisive ? r with { Severity = ReasonSeverity.Also } : r),
        ];
        ContactDueUtc = contactDueUtc;
        NextDueUtc = contactDueUtc;
        Raise(new ReferralTakenUp(reason));
    }

    /// <param name="nextAttemptUtc">When to try again; null where the person was reached.</param>
    public void ContactAttempted(bool reached, DateTime happenedUtc, DateTime? nextAttemptUtc, DateTime now)
    {
        Refuse.If(!IsOpenForContact, ReferralErrors.NotOpenForContact);
        CountContact(reached, happenedUtc);
        if (Status == ReferralStatus.Triage)
        {
            MoveTo(ReferralStatus.FirstContact, now);
        }

        NextDueUtc = nextAttemptUtc ?? NextDueUtc;
    }

    /// <summary>
    /// Somebody came to the service, or a suspect answered. It happened, so it counts wherever the referral stands; where no
    /// contact may be started it moves nothing.
    /// </summary>
    public void ContactHappened(bool reached, DateTime happenedUtc, DateTime now)
    {
        if (IsOpenForContact)
        {
            ContactAttempted(reached, happenedUtc, null, now);
        }
        else
        {
            CountContact(reached, happenedUtc);
        }
    }

    /// <summary>Nobody was reached; when somebody tries again. The inbox lets it wait until then.</summary>
    public void PlanNextAttempt(DateTime nextUtc, DateTime now)
    {
        Refuse.If(Status != ReferralStatus.FirstContact, ReferralErrors.NotOpenForContact);
        Refuse.If(nextUtc <= now, ReferralErrors.NextAttemptInThePast);
        Refuse.If(nextUtc > now.AddDays(LongestWaitDays), ReferralErrors.NextAttemptTooLate);
        NextDueUtc = nextUtc;
        Raise(new NextAttemptPlanned(nextUtc));
    }

    /// <summary>Something was written to the person; nobody tries again before they had time to answer.</summary>
    public void AwaitReply(DateTime untilUtc)
    {
        Refuse.If(Status != ReferralStatus.FirstContact, ReferralErrors.NotOpenForContact);
        NextDueUtc = untilUtc;
        Raise(new ReplyAwaited(untilUtc));
    }

    /// <summary>
    /// Sent back to the force, with the code that it reads in its changes feed; the clock stands still. A case that there
    /// is goes on meanwhile, and the force's newer version brings the referral back into support. What waits for a correction
    /// already may be sent back again, with what is still missing.
    /// </summary>
    public void ReturnToForce(string outcome, string message, DateTime now) =>
        TellTheForce(ReferralStatus.NeedsCorrection, outcome, message, now);

    public void PassOn(string outcome, string message, DateTime now)
    {
        RefuseInSupport();
        TellTheForce(ReferralStatus.PassedOn, outcome, message, now);
    }

    public void DoNotProgress(string outcome, string message, DateTime now)
    {
        RefuseInSupport();
        TellTheForce(ReferralStatus.NotProgressed, outcome, message, now);
    }

    public void SupportBegins(CaseId caseId, DateTime now)
    {
        Refuse.If(CaseId is not null, ReferralErrors.HasCase);
        Refuse.If(Status == ReferralStatus.Triage, ReferralErrors.ContactFirst);
        MoveTo(ReferralStatus.InSupport, now);
        CaseId = caseId;
        NextDueUtc = null;
        Raise(new ReferralInSupport(caseId.Value));
    }

    /// <summary>Its case was closed. What the force was asked for meanwhile is not needed any more.</summary>
    public void SupportEnds(DateTime now)
    {
        if (Status is ReferralStatus.InSupport or ReferralStatus.NeedsCorrection)
        {
            MoveTo(ReferralStatus.Closed, now);
        }
    }

    /// <param name="reasonCode">Code of the list of closure reasons.</param>
    public void Close(string reasonCode, string? note, DateTime now)
    {
        RefuseInSupport();
        MoveTo(ReferralStatus.Closed, now);
        NextDueUtc = null;
        Raise(new ReferralClosed(reasonCode, note));
    }

    /// <summary>Support is ended by closing its case: else the person would have a case that nothing leads to.</summary>
    private void RefuseInSupport() => Refuse.If(CaseId is not null && Status != ReferralStatus.Closed, ReferralErrors.CloseTheCase);

    private void TellTheForce(ReferralStatus status, string outcome, string message, DateTime now)
    {
        if (Status != ReferralStatus.NeedsCorrection || status != ReferralStatus.NeedsCorrection)
        {
            MoveTo(status, now);
        }

        Outcome = outcome;
        Reasons = [new Reason(outcome, ReasonSeverity.Decisive, null, message)];
        StopClock();
        Raise(new ReferralOutcomeSet(outcome));
    }

    private bool IsOpenForContact => Queue == ReferralQueue.Inbox || Status == ReferralStatus.InSupport;

    /// <summary>A contact was struck out: what is left is counted again.</summary>
    public void ContactsChanged(int attempts, DateTime? firstUtc, DateTime? reachedUtc) =>
        (Attempts, FirstAttemptUtc, ReachedUtc) = (attempts, firstUtc, reachedUtc);

    private void CountContact(bool reached, DateTime happenedUtc)
    {
        Attempts++;
        FirstAttemptUtc ??= happenedUtc;
        if (reached)
        {
            ReachedUtc ??= happenedUtc;
        }
    }

    private void StopClock()
    {
        ContactDueUtc = null;
        NextDueUtc = null;
    }

    private void MoveTo(ReferralStatus next, DateTime now)
    {
        Refuse.If(!ReferralLifecycle.Allows(Status, next), ReferralErrors.CannotMove(Status, next));
        var told = ReferralLifecycle.ToldToForce(Status);
        Status = next;
        Queue = ReferralLifecycle.QueueOf(next);
        StatusChangedUtc = ReferralLifecycle.ToldToForce(next) == told ? StatusChangedUtc : now;
    }
}
