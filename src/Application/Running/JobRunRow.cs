using CaseManagement.Domain.Running;

namespace CaseManagement.Application.Running;

/// <param name="IsLost">It began long ago, and nothing was heard of it since.</param>
/// <param name="Times">How many runs that found nothing to do are told of in one.</param>
/// <param name="Failure">The kind of error.</param>
/// <param name="AskedBy">Who wanted it outside of its times.</param>
public sealed record JobRunRow(
    Guid Id, JobRunState State, bool IsLost, DateTime CreatedUtc, string? Machine, DateTime? BegunUtc, DateTime? EndedUtc, int Times, int Pieces, string? Failure, string? AskedBy)
{
    internal static JobRunRow Of(JobRun run, IReadOnlyDictionary<string, string> names, DateTime now) => new(
        run.Id.Value, run.State, run.State == JobRunState.Running && !run.IsOpen(now), run.CreatedUtc, run.Machine, run.BegunUtc, run.EndedUtc,
        run.Times, run.Pieces, run.Failure, run.AskedById is { } by ? names.GetValueOrDefault($"user:{by.Value}") : null);
}
