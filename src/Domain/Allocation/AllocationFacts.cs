using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Allocation;

/// <param name="LocalAuthority">Code of the local authority; null where it is not known.</param>
/// <param name="AreaName">Its name.</param>
public sealed record AllocationFacts(Specialism Specialism, SupportLevel SupportLevel, RiskGrade RiskGrade, string? LocalAuthority, string AreaName)
{
    public CaseBurden Burden { get; init; }

    /// <summary>As the person's record has it; null for English too.</summary>
    public string? Language { get; init; }

    /// <summary>M or F, where the person asked for a man or a woman.</summary>
    public string? WorkerSex { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>Who has the case already, and is not among those to choose from.</summary>
    public UserId? Except { get; init; }
}

/// <param name="Carried">The points of the open cases that the worker leads.</param>
/// <param name="IsInConflict">Knows somebody whom the case is about.</param>
/// <param name="IsLockedOut">May not see this case.</param>
/// <param name="KnowsPerson">Worked with the person before, as a worker.</param>
public sealed record WorkerLoad(Worker Worker, decimal Carried, bool IsInConflict = false, bool IsLockedOut = false, bool KnowsPerson = false);
