using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Allocation;

/// <summary>How many points a case weighs (domain facts 11). Of the kinds that apply the heaviest counts; what makes any case heavier is added.</summary>
public sealed record AllocationWeights(decimal Standard, decimal Enhanced, decimal Child, decimal DomesticAbuse, decimal HighRisk, decimal Serious)
{
    public static readonly AllocationWeights Default = new(1, 1.5m, 2, 2, 3, 3);

    /// <summary>Somebody who wants to know something and no more.</summary>
    public decimal InformationOnly { get; init; } = 0.25m;

    public decimal AtCourt { get; init; } = 1;

    public decimal Interpreter { get; init; } = 0.5m;

    public decimal Of(Specialism specialism, SupportLevel level, RiskGrade grade, CaseBurden burden = default)
    {
        var bySpecialism = specialism switch
        {
            Specialism.Children => Child,
            Specialism.DomesticAbuse => DomesticAbuse,
            Specialism.SeriousCrime => Serious,
            _ => Standard,
        };
        var isHigh = level == SupportLevel.HighRisk || grade == RiskGrade.High;
        var byNeed = isHigh ? HighRisk : level == SupportLevel.Enhanced ? Enhanced : Standard;

        // Whoever is in danger is not only asking, whatever was said before.
        var kind = burden.InformationOnly && !isHigh ? InformationOnly : Math.Max(bySpecialism, byNeed);
        return kind + (burden.AtCourt ? AtCourt : 0) + (burden.Interpreter ? Interpreter : 0);
    }
}

/// <summary>What makes a case lighter or heavier than others of its kind.</summary>
public readonly record struct CaseBurden(bool InformationOnly, bool AtCourt, bool Interpreter);
