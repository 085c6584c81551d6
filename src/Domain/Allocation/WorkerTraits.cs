namespace CaseManagement.Domain.Allocation;

/// <summary>What a worker brings that some people need.</summary>
/// <param name="Languages">Beside English; ISO 639 codes where known, else names.</param>
/// <param name="Sex">M or F, for people who prefer one; null where it is not said.</param>
/// <param name="WorkingDays">None means every working day.</param>
public sealed record WorkerTraits(
    IReadOnlyList<Accreditation> Accreditations, IReadOnlyList<string> Languages, string? Sex, IReadOnlyList<DayOfWeek> WorkingDays)
{
    public static readonly WorkerTraits None = new([], [], null, []);
}
