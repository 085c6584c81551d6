using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>The facts of one referral with what follows from them, so that the rules read like the contract's table.</summary>
internal sealed class TriageCase
{
    private readonly TriageFacts _facts;
    private readonly ContractRules _rules;

    public TriageCase(TriageFacts facts, ContractRules rules)
    {
        _facts = facts;
        _rules = rules;

        var incident = facts.Statement.Incident;
        var stated = facts.CodeLists.Offences.Classify(incident.OffenceCode, incident.OffenceText);
        Offence = facts.CodeLists.Offences.Find(facts.ClassifiedAs) ?? stated;

        // What the sender calls a sensitive offence stays one, whatever a worker calls it.
        IsSensitive = CaseSensitivity.IsSensitive(facts.Statement, Offence)
            || (stated is not null && CaseSensitivity.IsSensitive(facts.Statement, stated));
        ContactPoints = facts.KnownContactPoints ?? ReportedContactPoints.From(facts.Statement, facts.FurtherContactPoints);
    }

    public Statement Statement => _facts.Statement;

    public IncidentStatement Incident => Statement.Incident;

    public VictimStatement Victim => Statement.Victim;

    public Offence? Offence { get; }

    public bool IsSensitive { get; }

    public IReadOnlyList<ReportedContactPoint> ContactPoints { get; }

    public bool AskedForHelp => _facts.AskedForHelp;

    public bool IsDuplicate => _facts.IsDuplicate;

    /// <summary>Either sign will do: a wrong date of birth must not take a child's protection away.</summary>
    public bool IsChild =>
        Victim.Has(Vulnerability.Under18)
        || (Victim.DateOfBirth is { } born && Age.AgeOn(born, LondonTime.LocalDate(_facts.NowUtc)) < _rules.Ages.Child);

    public bool ChildProtectionIsInProgress => IsChild && Victim.Has(Vulnerability.ChildProtectionInProgress);

    public bool LacksNeededConsent =>
        !Victim.IsOrganisation
        && (_rules.Consent.Everybody
            || (_rules.Consent.Children && IsChild)
            || (_rules.Consent.UnclassifiedOffences && Offence is null)
            || (_rules.Consent.SexualOffences && IsSexualOffence))
        && Statement.ReferralBasis is not (ReferralBasis.ExplicitConsent or ReferralBasis.Safeguarding);

    /// <summary>By the offence or by the person's age; never where the harm may be graver than the offence says.</summary>
    public bool IsExcluded =>
        (OffenceIsExcluded || IsOutsideAges)
        && !IsSensitive && !HateCrime.IsStated(Incident) && !Incident.HasQualifier("REPEAT");

    public bool OffenceIsExcluded => Offence is not null && _rules.Excludes(Offence, LondonTime.LocalDate(_facts.ReceivedUtc));

    public bool IsSexualOffence => Offence?.IsInGroup(OffenceGroups.Sexual) == true;

    public bool LiesOutsideArea =>
        _rules.AreaDistricts.Count > 0
        && Postcode.District(Victim.Address?.Postcode) is { } home && !_rules.IsInArea(home)
        && Postcode.District(Incident.Postcode) is { } scene && !_rules.IsInArea(scene);

    public bool HasNoValidContactPoint => !ContactPoints.Any(point => point.IsValid);

    public bool HasNoUsableContactPoint =>
        !HasNoValidContactPoint && !ContactPoints.Any(point => ContactUse.MayUseAtAll(point, IsSensitive));

    public bool IsBusiness => Victim.IsOrganisation || Incident.HasQualifier("BUS");

    public string? LocalAuthority =>
        _rules.LocalAuthorityOf(Victim.Address?.Postcode) ?? _rules.LocalAuthorityOf(Incident.Postcode);

    public SupportLevel SupportLevel =>
        IsHighRisk ? SupportLevel.HighRisk
        : IsChild || IsSensitive || _rules.MostSerious.Include(Statement, Offence)
            || Victim.Has(Vulnerability.PersistentlyTargeted) || Victim.Has(Vulnerability.Intimidated) ? SupportLevel.Enhanced
        : SupportLevel.Standard;

    public DateTime ContactDueUtc => _rules.ContactDue(SupportLevel, _facts.ReceivedUtc, _facts.Calendar);

    private bool IsOutsideAges =>
        !Victim.IsOrganisation
        && (Victim.DateOfBirth is { } born ? Age.AgeOn(born, LondonTime.LocalDate(_facts.ReceivedUtc)) : Statement.StatedAge) is { } age
        && !_rules.Ages.Covers(age);

    private bool IsHighRisk =>
        Statement.Risk is { } risk
        && (risk.Grade == RiskGrade.High || risk.Score >= _rules.RiskScoreThreshold);
}
