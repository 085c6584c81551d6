namespace CaseManagement.Domain.Assessments;

/// <summary>Ordered: a later member is the greater risk, so that judgement can be compared with a computed grade.</summary>
public enum RiskGrade
{
    NotAssessed = 0,
    Standard = 1,
    Medium = 2,
    High = 3,
}
