using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Domain.Referrals;

/// <summary>What messages and the triage rules do with a referral. What people do with it is in the other part.</summary>
public sealed partial class Referral
{
    /// <summary>Keys need no list of names: they are made of sounds and beginnings.</summary>
    private static readonly PersonTraitsReader Traits = new(NameVariants.None);

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
        StopClock();
    }

    /// <summary>A safe way to reach the person came by another referral of the same crime; the clock starts from then.</summary>
    public void FreedBy(ReferralId other, TriageDecision decision, DateTime now)
    {
        Refuse.If(Status != ReferralStatus.NeedsCorrection, ReferralErrors.CannotMove(Status, ReferralStatus.Triage));
        Raise(new ReferralFreed(other.Value));
        MoveTo(ReferralStatus.Triage, now);
        Decide(decision, now);
    }

    private void Describe(ReferralFacts facts, TriageDecision decision)
    {
        var incident = facts.Statement.Incident;
        ReportedUtc = incident.ReportedAtUtc ?? ReceivedUtc;
        CrimeReference = incident.CrimeReference ?? "";
        CrimeReferenceNormalised = Referrals.CrimeReference.Normalise(incident.CrimeReference);
        CrimeId = Referrals.CrimeId.Of(Force, CrimeReferenceNormalised);
        Qualifiers = incident.Qualifiers;
        LocalAuthority = decision.LocalAuthority;
        RiskGrade = decision.RiskGrade ?? RiskGrade.NotAssessed;
        DescribeOffence(facts.Statement, decision);
        SuspectKeys = [.. facts.Statement.Suspects.SelectMany(suspect => BlockingKeys.Of(Traits.Read(suspect))).Distinct().Order()];
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
        if (CaseId is not null)
        {
            // Somebody supports the person, so there is nothing for the inbox to do, whatever triage makes of the message.
            MoveTo(ReferralStatus.InSupport, now);
            StopClock();
        }
        else if (ReferralLifecycle.StatusIn(decision.Lane) is var next and not ReferralStatus.Triage)
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
}
