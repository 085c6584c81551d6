using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;

namespace CaseManagement.Domain.Cases;

/// <summary>Support given to one person after one referral, from the first assignment of a worker to its closure.</summary>
public sealed partial class Case : AggregateRoot
{
    public const int NoteMaxLength = 10_000;
    public const int ReasonMaxLength = 1000;

    private readonly List<CaseWorker> _workers = [];

    private Case()
    {
    } // EF Core

    public CaseId Id { get; private set; }

    /// <summary>The reference of the referral that opened it: one number for the person, the force and the service.</summary>
    public string Reference { get; private set; } = "";

    public PersonId PersonId { get; private set; }

    public ReferralId ReferralId { get; private set; }

    public CaseStatus Status { get; private set; }

    public CaseStatus? StatusBefore { get; private set; }

    public Specialism Specialism { get; private set; }

    public SupportLevel SupportLevel { get; private set; }

    public RiskGrade RiskGrade { get; private set; }

    /// <summary>Whether what is not known to be safe must not be used (domestic abuse, stalking, sexual offences and the like).</summary>
    public bool Sensitive { get; private set; }

    public string? LocalAuthority { get; private set; }

    public TeamId TeamId { get; private set; }

    /// <summary>The lead worker now; kept on the case because every worklist asks for it.</summary>
    public UserId? LeadWorkerId { get; private set; }

    public DateTime OpenedUtc { get; private set; }

    public DateTime? ClosedUtc { get; private set; }

    public string? ClosureReason { get; private set; }

    public DateTime? LastContactUtc { get; private set; }

    /// <summary>When needs or risk were assessed last. An assessment is part of what a worker saw, so it changes the case's version.</summary>
    public DateTime? LastAssessedUtc { get; private set; }

    /// <summary>The earliest due instant of the open follow-ups, kept by the use cases that change them. Worklists sort by it.</summary>
    public DateTime? NextDueUtc { get; private set; }

    public IReadOnlyList<CaseWorker> Workers => _workers;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => Id.Value;

    public static Case Open(Referral referral, TeamId teamId, DateTime now)
    {
        var opened = new Case
        {
            Id = CaseId.New(),
            Reference = referral.Reference,
            PersonId = referral.PersonId,
            ReferralId = referral.Id,
            Status = CaseStatus.Open,
            Specialism = referral.Specialism,
            SupportLevel = referral.SupportLevel,
            RiskGrade = referral.RiskGrade,
            Sensitive = referral.Sensitive,
            LocalAuthority = referral.LocalAuthority,
            TeamId = teamId,
            OpenedUtc = now,
            LastContactUtc = referral.ReachedUtc ?? referral.FirstAttemptUtc,
        };
        opened.Raise(new CaseOpened(
            referral.Id.Value, opened.Reference, opened.Specialism, opened.SupportLevel, opened.RiskGrade, teamId.Value, opened.LocalAuthority));
        return opened;
    }

    /// <summary>A case belongs to the team of the worker who leads it.</summary>
    public void MoveToTeam(TeamId teamId)
    {
        RefuseWhenFinished();
        if (TeamId != teamId)
        {
            Raise(new CaseMovedToTeam(TeamId.Value, teamId.Value));
            TeamId = teamId;
        }
    }

    /// <summary>Two records of its person became one, or are two again.</summary>
    internal void BelongTo(PersonId personId)
    {
        PersonId = personId;
        Raise(new CasePersonChanged(personId.Value));
    }

    public void AddNote(string text)
    {
        RefuseWhenFinished();
        Raise(new NoteAdded(text));
        Activate();
    }

    /// <summary>A conversation or an attempt was recorded. The record itself is a contact of its own.</summary>
    public void ContactMade(DateTime happenedUtc)
    {
        RefuseWhenFinished();
        ContactHappened(happenedUtc);
    }

    /// <summary>They came to the service, or a suspect answered: that is kept of a case that is over too, and re-opens nothing.</summary>
    public void ContactHappened(DateTime happenedUtc)
    {
        LastContactUtc = LastContactUtc is { } last && last > happenedUtc ? last : happenedUtc;
        Activate();
    }

    /// <summary>Needs or risk were looked at, with or without a tool.</summary>
    public void Assessed(DateTime now)
    {
        RefuseWhenFinished();
        LastAssessedUtc = now;
        Touch();
        Activate();
    }

    public void RiskAssessed(RiskGrade grade, DateTime now)
    {
        Assessed(now);
        if (grade == RiskGrade)
        {
            return;
        }

        Raise(new CaseRiskChanged(RiskGrade, grade));
        RiskGrade = grade;
        if (grade == RiskGrade.High)
        {
            SupportLevel = SupportLevel.HighRisk;
        }
    }

    /// <summary>A goal was set. What is planned is kept apart from the case, so that two who plan do not stand in each other's way.</summary>
    public void PlanMade()
    {
        RefuseWhenFinished();
        Activate();
    }

    /// <summary>Support was given, to this person alone or to several together.</summary>
    public void SupportGiven(SupportGiven given)
    {
        RefuseWhenFinished();
        Raise(given);
        Activate();
    }

    /// <summary>
    /// A follow-up of it was planned, moved or finished. It counts as a change of the case even where the next due
    /// instant stays, so that of two such acts at one moment, or of one and a closure, the second is refused.
    /// </summary>
    public void FollowUpsChanged(DateTime? nextDueUtc)
    {
        NextDueUtc = nextDueUtc;
        Touch();
    }

    /// <summary>So that of two lendings at one moment, or of one and a closure or a lock-out, the second is refused.</summary>
    public void LendingChanged() => Touch();

    public void ReferralWithdrawn() => Raise(new ReferralWithdrawnDuringSupport(ReferralId.Value));

    /// <summary>The force corrected its message. A raised risk moves the case up; a lowered one never moves it down.</summary>
    public void ReferralUpdated(Referral referral)
    {
        Raise(new ReferralUpdatedDuringSupport(referral.Id.Value, referral.RecordVersion ?? 0));
        Sensitive |= referral.Sensitive;
        if (referral.SupportLevel > SupportLevel)
        {
            SupportLevel = referral.SupportLevel;
        }

        if (referral.RiskGrade > RiskGrade)
        {
            Raise(new CaseRiskChanged(RiskGrade, referral.RiskGrade));
            RiskGrade = referral.RiskGrade;
        }
    }

    /// <summary>Refuses whatever would be recorded on a case that is closed or whose processing is restricted.</summary>
    public void RefuseWhenFinished()
    {
        Refuse.If(Status == CaseStatus.Closed, CaseErrors.Closed);
        Refuse.If(Status == CaseStatus.Restricted, CaseErrors.Restricted);
    }

    private void Activate()
    {
        if (Status == CaseStatus.Open)
        {
            MoveTo(CaseStatus.Active);
            Raise(new CaseActivated());
        }
    }

    private void MoveTo(CaseStatus next)
    {
        Refuse.If(!CaseLifecycle.Allows(Status, next), CaseErrors.CannotMove(Status, next));
        Status = next;
    }
}
