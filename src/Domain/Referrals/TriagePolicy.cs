namespace CaseManagement.Domain.Referrals;

/// <summary>Triage on receipt. A pure function: the same facts and rules decide the same way in ten years.</summary>
public static class TriagePolicy
{
    private sealed record Rule(
        string Outcome,
        TriageLane Lane,
        bool SetsContactDue,
        Func<TriageCase, bool> Applies,
        Func<TriageCase, string?> Field,
        Func<TriageCase, string> Sentence);

    /// <summary>What may decide about somebody who asked for help: who must not be contacted as others are, and otherwise that they are.</summary>
    private static readonly string[] ForWhoeverAsks =
        [TriageOutcome.Deceased, TriageOutcome.ChildProtection, TriageOutcome.Business, TriageOutcome.Accepted];

    /// <summary>The contract's table. The first that applies decides; the last always applies.</summary>
    private static readonly Rule[] Rules =
    [
        new(TriageOutcome.Deceased, TriageLane.Triage, false,
            referral => referral.Victim.Deceased,
            _ => "victim.deceased",
            _ => "The person who died is not contacted: refer a bereaved relative by a message of their own"),

        new(TriageOutcome.ChildProtection, TriageLane.PassedOn, false,
            referral => referral.ChildProtectionIsInProgress,
            _ => "victim.vulnerabilities",
            _ => "Child protection is in progress: passed to the safeguarding lead, no contact is started"),

        new(TriageOutcome.NoConsent, TriageLane.NotProgressed, false,
            referral => referral.LacksNeededConsent,
            _ => "referralBasis",
            TriageSentences.NoConsent),

        new(TriageOutcome.Duplicate, TriageLane.NotProgressed, false,
            referral => referral.IsDuplicate,
            _ => null,
            _ => "Not taken forward as a referral of its own"),

        new(TriageOutcome.Excluded, TriageLane.NotProgressed, false,
            referral => referral.IsExcluded,
            TriageSentences.ExclusionField,
            TriageSentences.Exclusion),

        new(TriageOutcome.OutOfArea, TriageLane.PassedOn, false,
            referral => referral.LiesOutsideArea,
            _ => "victim.address.postcode",
            _ => "The victim and the incident lie outside the area: passed to the home service"),

        new(TriageOutcome.InsufficientContact, TriageLane.NeedsCorrection, false,
            referral => referral.HasNoValidContactPoint,
            _ => "victim",
            TriageSentences.NoValidContact),

        new(TriageOutcome.NoSafeContact, TriageLane.NeedsCorrection, false,
            referral => referral.HasNoUsableContactPoint,
            TriageSentences.FirstValidContactPoint,
            TriageSentences.NoSafeContact),

        new(TriageOutcome.Business, TriageLane.Triage, true,
            referral => referral.IsBusiness,
            referral => referral.Victim.IsOrganisation ? "victim.organisationName" : "incident.qualifiers",
            _ => "Accepted as a business, for information"),

        new(TriageOutcome.Accepted, TriageLane.Triage, true,
            _ => true,
            _ => null,
            _ => TriageSentences.Accepted),
    ];

    public static TriageDecision Decide(TriageFacts facts, ContractRules rules)
    {
        var referral = new TriageCase(facts, rules);
        var applying = Rules.Where(rule => rule.Applies(referral)).ToList();
        var deciding = applying.First(rule => !facts.AskedForHelp || ForWhoeverAsks.Contains(rule.Outcome));

        return new TriageDecision
        {
            Outcome = deciding.Outcome,
            Lane = deciding.Lane,
            ContactDueUtc = deciding.SetsContactDue ? referral.ContactDueUtc : null,
            Reasons =
            [
                ToReason(deciding, ReasonSeverity.Decisive, referral),
                .. applying.Where(rule => rule != deciding && rule.Outcome != TriageOutcome.Accepted)
                    .Select(rule => ToReason(rule, ReasonSeverity.Also, referral)),
                .. facts.AskedForHelp ? [] : TriageWarnings.About(facts, referral.Offence),
            ],
            Sensitive = referral.IsSensitive,
            Offence = referral.Offence,
            RiskGrade = facts.Statement.Risk?.Grade,
            SupportLevel = referral.SupportLevel,
            IsChild = referral.IsChild,
            ChildProtection = referral.ChildProtectionIsInProgress,
            LocalAuthority = referral.LocalAuthority,
            ContactPoints = referral.ContactPoints,
        };
    }

    private static Reason ToReason(Rule rule, ReasonSeverity severity, TriageCase referral) =>
        new(rule.Outcome, severity, rule.Field(referral), rule.Sentence(referral));
}
