using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Referrals;

/// <summary>One victim in one crime, as somebody sent them to the service, and what the service made of it.</summary>
public sealed class Referral : AggregateRoot
{
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

    public string? OffenceCode { get; private set; }

    public string OffenceLabel { get; private set; } = "";

    public string? OffenceGroup { get; private set; }

    public IReadOnlyList<string> Qualifiers { get; private set; } = [];

    /// <summary>The victim's local authority within the contract's area, else the incident's.</summary>
    public string? LocalAuthority { get; private set; }

    public TeamId TeamId { get; private set; }

    public UserId? AssignedToId { get; private set; }

    public CaseId? CaseId { get; private set; }

    public ReferralId? DuplicateOfId { get; private set; }

    /// <summary>What the sender says now, all versions merged: JSON of the contract's message without its transmission members.</summary>
    public ReferralStatement? Statement { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId?.Value;

    public static Referral Receive(ReferralOrigin origin, ReferralFacts facts, TriageDecision decision, DateTime now)
    {
        var referral = new Referral
        {
            Id = origin.Id,
            Reference = origin.Reference,
            PersonId = origin.PersonId,
            Source = origin.Source,
            Force = origin.Force,
            RecordId = origin.RecordId,
            RecordVersion = origin.RecordVersion,
            TeamId = origin.TeamId,
            DuplicateOfId = origin.DuplicateOfId,
            ReceivedUtc = now,
            StatusChangedUtc = now,
            Status = ReferralStatus.Received,
        };
        referral.Describe(facts, decision);
        referral.Raise(new ReferralReceived(
            referral.Reference, origin.Source, origin.Force, referral.OffenceCode, referral.OffenceGroup, referral.Qualifiers, referral.LocalAuthority,
            referral.ReportedUtc, facts.AgeBand, referral.PersonId.Value));
        referral.MoveTo(ReferralStatus.Triage, now);
        referral.Decide(decision, now);
        return referral;
    }

    /// <summary>A newer version of the sender's message. Only where nobody works on it yet do the triage rules run again.</summary>
    public void TakeVersion(NewerVersion newer, ReferralFacts facts, TriageDecision decision, ReferralId? duplicateOf, DateTime now)
    {
        RecordVersion = newer.RecordVersion;
        var graded = RiskGrade;
        Describe(facts, decision);
        Raise(new ReferralUpdated(newer.RecordVersion, RiskGrade > graded, newer.Changes));

        if (Status is ReferralStatus.NeedsCorrection or ReferralStatus.NotProgressed or ReferralStatus.PassedOn
            || (Status == ReferralStatus.Withdrawn && newer.Refers))
        {
            MoveTo(ReferralStatus.Triage, now);
        }

        if (Status == ReferralStatus.Triage)
        {
            DuplicateOfId = duplicateOf;
            Decide(decision, now);
        }
        else
        {
            KeepDecided(decision);
        }
    }

    /// <summary>It turned out to be about somebody else than the referral it was taken for a duplicate of.</summary>
    public void BelongTo(PersonId personId)
    {
        PersonId = personId;
        Raise(new ReferralPersonChanged(personId.Value));
    }

    /// <summary>The sender takes it back. Where the person is supported already or all is over, only the fact is kept.</summary>
    public void Withdraw(long recordVersion, string? reason, DateTime now)
    {
        RecordVersion = Math.Max(recordVersion, RecordVersion ?? 0);
        Raise(new ReferralWithdrawn(recordVersion, reason));
        if (Status is ReferralStatus.InSupport or ReferralStatus.Closed or ReferralStatus.Withdrawn)
        {
            return;
        }

        MoveTo(ReferralStatus.Withdrawn, now);
        ContactDueUtc = null;
        NextDueUtc = null;
    }

    /// <summary>A safe way to reach the person came by another referral of the same crime; the clock starts from then.</summary>
    public void FreedBy(ReferralId other, TriageDecision decision, DateTime now)
    {
        Refuse.If(Status != ReferralStatus.NeedsCorrection, ReferralErrors.CannotMove(Status, ReferralStatus.Triage));
        Raise(new ReferralFreed(other.Value));
        MoveTo(ReferralStatus.Triage, now);
        Decide(decision, now);
    }

    public void AssignTo(UserId? officer)
    {
        Refuse.If(Queue == ReferralQueue.Done, ReferralErrors.Finished);
        AssignedToId = officer;
        Raise(new ReferralAssigned(officer?.Value));
    }

    /// <summary>A person reviewed it and takes it up although the rules had ended it.</summary>
    public void TakeUp(string reason, DateTime? contactDueUtc, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), ReferralErrors.ReasonMissing);
        MoveTo(ReferralStatus.Triage, now);
        Outcome = TriageOutcome.Accepted;
        ContactDueUtc = contactDueUtc;
        NextDueUtc = contactDueUtc;
        Raise(new ReferralTakenUp(reason));
    }

    /// <param name="nextAttemptUtc">When to try again; null where the person was reached.</param>
    public void ContactAttempted(bool reached, DateTime happenedUtc, DateTime? nextAttemptUtc, DateTime now)
    {
        Refuse.If(Queue != ReferralQueue.Inbox && Status != ReferralStatus.InSupport, ReferralErrors.NotOpenForContact);
        Attempts++;
        FirstAttemptUtc ??= happenedUtc;
        if (reached)
        {
            ReachedUtc ??= happenedUtc;
        }

        if (Status == ReferralStatus.Triage)
        {
            MoveTo(ReferralStatus.FirstContact, now);
        }

        NextDueUtc = nextAttemptUtc ?? NextDueUtc;
    }

    /// <summary>Nobody was reached; when somebody tries again. The inbox lets it wait until then.</summary>
    public void PlanNextAttempt(DateTime nextUtc, DateTime now)
    {
        Refuse.If(Status != ReferralStatus.FirstContact, ReferralErrors.NotOpenForContact);
        Refuse.If(nextUtc <= now, ReferralErrors.NextAttemptInThePast);
        NextDueUtc = nextUtc;
        Raise(new NextAttemptPlanned(nextUtc));
    }

    /// <summary>Sent back to the force, with the code that it reads in its changes feed; the clock stands still.</summary>
    public void ReturnToForce(string outcome, string message, DateTime now)
    {
        MoveTo(ReferralStatus.NeedsCorrection, now);
        EndWith(outcome, message);
    }

    public void PassOn(string outcome, string message, DateTime now)
    {
        MoveTo(ReferralStatus.PassedOn, now);
        EndWith(outcome, message);
    }

    public void DoNotProgress(string outcome, string message, DateTime now)
    {
        MoveTo(ReferralStatus.NotProgressed, now);
        EndWith(outcome, message);
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

    public void SupportEnds(DateTime now)
    {
        if (Status == ReferralStatus.InSupport)
        {
            MoveTo(ReferralStatus.Closed, now);
        }
    }

    /// <param name="reasonCode">Code of the list of closure reasons.</param>
    public void Close(string reasonCode, string? note, DateTime now)
    {
        Refuse.If(Status == ReferralStatus.InSupport, ReferralErrors.CloseTheCase);
        MoveTo(ReferralStatus.Closed, now);
        NextDueUtc = null;
        Raise(new ReferralClosed(reasonCode, note));
    }

    private void Describe(ReferralFacts facts, TriageDecision decision)
    {
        var incident = facts.Statement.Incident;
        ReportedUtc = incident.ReportedAtUtc ?? ReceivedUtc;
        CrimeReference = incident.CrimeReference ?? "";
        CrimeReferenceNormalised = Referrals.CrimeReference.Normalise(incident.CrimeReference);
        OffenceCode = decision.Offence?.Code;
        OffenceLabel = decision.Offence?.Label ?? incident.OffenceText ?? "";
        OffenceGroup = decision.Offence?.GroupCode;
        Qualifiers = incident.Qualifiers;
        LocalAuthority = decision.LocalAuthority;
        RiskGrade = decision.RiskGrade ?? RiskGrade.NotAssessed;
        Specialism = SpecialismPolicy.For(facts.Statement, decision);
        Statement = Statement is null ? new ReferralStatement(Id, facts.StatementJson) : Statement.ReplacedBy(facts.StatementJson);
    }

    private void Decide(TriageDecision decision, DateTime now)
    {
        Outcome = decision.Outcome;
        Reasons = decision.Reasons;
        Sensitive = decision.Sensitive;
        SupportLevel = decision.SupportLevel;
        ContactDueUtc = decision.ContactDueUtc;
        NextDueUtc = decision.ContactDueUtc;
        Raise(new ReferralTriaged(decision.Outcome, [.. decision.Reasons.Select(r => r.Code)], decision.SupportLevel, decision.ContactDueUtc));
        if (ReferralLifecycle.StatusIn(decision.Lane) is var next and not ReferralStatus.Triage)
        {
            MoveTo(next, now);
        }
    }

    /// <summary>Somebody works on it already: the decision stays, a raised risk moves it up, the warnings are those of the last message.</summary>
    private void KeepDecided(TriageDecision decision)
    {
        Sensitive |= decision.Sensitive;
        Reasons =
        [
            .. Reasons.Where(r => r.Severity is ReasonSeverity.Decisive or ReasonSeverity.Also),
            .. decision.Reasons.Where(r => r.Severity is ReasonSeverity.Warning),
        ];
        if (decision.SupportLevel > SupportLevel)
        {
            SupportLevel = decision.SupportLevel;
            NextDueUtc = Queue == ReferralQueue.Inbox && decision.ContactDueUtc < NextDueUtc ? decision.ContactDueUtc : NextDueUtc;
        }
    }

    private void EndWith(string outcome, string message)
    {
        Outcome = outcome;
        Reasons = [new Reason(outcome, ReasonSeverity.Decisive, null, message)];
        ContactDueUtc = null;
        NextDueUtc = null;
        Raise(new ReferralOutcomeSet(outcome));
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

/// <summary>What a force now says beyond what it had said.</summary>
/// <param name="Refers">True for "refer", which alone takes a withdrawn record up again.</param>
public sealed record NewerVersion(long RecordVersion, bool Refers, IReadOnlyList<StatementChange> Changes);

/// <summary>The sender's statement, in a table of its own so that lists do not read it.</summary>
public sealed class ReferralStatement
{
    private ReferralStatement()
    {
    } // EF Core

    internal ReferralStatement(ReferralId referralId, string json)
    {
        ReferralId = referralId;
        Json = json;
    }

    public ReferralId ReferralId { get; private set; }

    public string Json { get; private set; } = "{}";

    internal ReferralStatement ReplacedBy(string json)
    {
        Json = json;
        return this;
    }
}
