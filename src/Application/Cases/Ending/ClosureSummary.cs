using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Ending;

/// <summary>A closure as the case shows it.</summary>
/// <param name="RequestedBy">Null where it was a machine, or nobody who works on cases.</param>
/// <param name="MayDecide">Whether the caller may approve or refuse it.</param>
public sealed record ClosureSummary(
    ClosureStatus Status, string Reason, string? Note, IReadOnlyList<OutcomeSummary> Outcomes, int ScaleHighest, DateTime RequestedUtc, string? RequestedBy,
    DateTime? DecidedUtc, string? RefusalReason, bool MayDecide)
{
    /// <summary>How well the person copes, on average of what they were asked.</summary>
    public double? Cope => Average("cope");

    public double? Recover => Average("recover");

    private double? Average(string group) => Outcomes.Where(o => o.Group == group).Average(o => (double?)o.Score) is { } mean ? Math.Round(mean, 1) : null;
}

/// <param name="Group">cope or recover.</param>
public sealed record OutcomeSummary(string Code, string Label, string? Group, bool Reached, int? Score);

internal static class ClosureSummaries
{
    public static async Task<ClosureSummary?> ClosureOf(
        this ICaseDbContext db, CaseId id, ReferenceSnapshot codes, ICurrentUser user, CancellationToken ct)
    {
        var last = await db.CaseClosures.AsNoTracking().Where(c => c.CaseId == id).OrderByDescending(c => c.RequestedUtc).ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(ct);
        if (last is null)
        {
            return null;
        }

        var groups = codes.List(CodeLists.Outcomes).ToDictionary(o => o.Code, o => o.Group);
        return new ClosureSummary(
            last.Status, codes.Label(CodeLists.ClosureReasons, last.ReasonCode), last.Note,
            [.. last.Outcomes.OrderBy(o => o.OutcomeCode, StringComparer.Ordinal).Select(o => new OutcomeSummary(
                o.OutcomeCode, codes.Label(CodeLists.Outcomes, o.OutcomeCode), groups.GetValueOrDefault(o.OutcomeCode), o.Reached, o.Score))],
            codes.OutcomeScale().Highest, last.RequestedUtc,
            await db.Workers.Where(w => w.Id == last.RequestedById).Select(w => w.DisplayName).FirstOrDefaultAsync(ct), last.DecidedUtc, last.RefusalReason,
            last.Status == ClosureStatus.Pending && user.Has(Permission.ClosuresApprove) && user.UserId != last.RequestedById);
    }
}
