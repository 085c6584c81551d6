using CaseManagement.Domain.Assessments;

namespace CaseManagement.Domain.Cases;

/// <summary>
/// Which kinds of case need somebody else's approval before they are closed: "all", "high-risk", or names of specialisms and
/// levels of support. Configuration with dates.
/// </summary>
public sealed record ClosureApproval(IReadOnlyCollection<string> Kinds)
{
    public bool IsNeededFor(Case about) => Kinds.Any(kind => kind switch
    {
        "all" => true,
        "high-risk" => about.RiskGrade == RiskGrade.High,
        _ => string.Equals(kind, about.Specialism.ToString(), StringComparison.OrdinalIgnoreCase)
            || string.Equals(kind, about.SupportLevel.ToString(), StringComparison.OrdinalIgnoreCase),
    });
}
