using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>What a worker puts right in what a sender said.</summary>
public sealed partial class Referral
{
    /// <summary>Code of the offence that a worker says it is. No message replaces it.</summary>
    public string? ClassifiedAs { get; private set; }

    /// <summary>A person took it up although a rule applied; the rules do not send it away again.</summary>
    private bool IsTakenUp => Force is not null && Outcome == TriageOutcome.Accepted && Reasons.Any(r => r.Severity == ReasonSeverity.Also);

    /// <summary>A rule names what it looked at; what a person decided names nothing.</summary>
    private bool RulesDecided => Reasons.Any(r => r is { Severity: ReasonSeverity.Decisive, Field: not null });

    /// <summary>What was missing is there now, found out by the service itself. The clock starts from then.</summary>
    public void Correct(string reason, TriageDecision decision, DateTime now)
    {
        Refuse.If(Status != ReferralStatus.NeedsCorrection, ReferralErrors.NothingToCorrect);
        Refuse.If(decision.Lane != TriageLane.Triage, ReferralErrors.StillLacking(decision.Reasons[0].Message));
        Raise(new ReferralCorrected(reason));
        MoveTo(ReferralStatus.Triage, now);
        Decide(decision, now);
    }

    /// <summary>
    /// What follows from the offence is worked out again. A referral that waits for triage, or that a rule had stopped, goes
    /// where the rules send it now; where a person decided or works, it stays.
    /// </summary>
    public void Classify(Offence offence, Statement statement, TriageDecision decision, DateTime now)
    {
        Refuse.If(Status == ReferralStatus.Withdrawn, ReferralErrors.Finished);
        Raise(new ReferralOffenceClassified(OffenceCode, offence.Code, offence.GroupCode));
        ClassifiedAs = offence.Code;
        DescribeOffence(statement, decision);
        if (Status == ReferralStatus.Triage && !IsTakenUp)
        {
            Decide(decision, now);
        }
        else if (Status is ReferralStatus.NeedsCorrection or ReferralStatus.NotProgressed or ReferralStatus.PassedOn
            && RulesDecided && decision.Lane == TriageLane.Triage)
        {
            MoveTo(ReferralStatus.Triage, now);
            Decide(decision, now);
        }
        else
        {
            KeepDecided(decision);
            Sensitive = decision.Sensitive;
        }
    }

    private void DescribeOffence(Statement statement, TriageDecision decision)
    {
        OffenceCode = decision.Offence?.Code;
        OffenceLabel = decision.Offence?.Label ?? statement.Incident.OffenceText ?? "";
        OffenceGroup = decision.Offence?.GroupCode;
        Specialism = SpecialismPolicy.For(statement, decision);
    }
}
