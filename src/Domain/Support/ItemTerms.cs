using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Support;

/// <summary>How a security item reaches a person.</summary>
public enum ItemHandling
{
    /// <summary>Taken from stock and handed over or sent.</summary>
    Delivered,

    /// <summary>Taken from stock and fitted in the home.</summary>
    Fitted,

    /// <summary>Done by somebody else: a contractor, the fire service, the police. There is no stock of it.</summary>
    Arranged,
}

/// <summary>For whom a security item is.</summary>
public enum ItemEligibility
{
    Anybody,

    /// <summary>Where what is not known to be safe must not be used: domestic abuse, stalking, sexual offences and the like.</summary>
    Sensitive,
    HighRisk,
}

/// <summary>What the catalogue settles of an item: how it is handed out, for whom it is, what one is worth.</summary>
public sealed record ItemTerms(string Code, ItemHandling Handling, ItemEligibility Eligibility, int ValuePence)
{
    public bool IsStocked => Handling != ItemHandling.Arranged;

    public bool IsFor(Case about) => Eligibility switch
    {
        ItemEligibility.HighRisk => about.RiskGrade == RiskGrade.High,
        ItemEligibility.Sensitive => about.Sensitive || about.RiskGrade == RiskGrade.High,
        _ => true,
    };
}
