using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

/// <summary>One of several cases, as the caller saw it.</summary>
public sealed record PickedCase(CaseId Id, long Version);

/// <summary>An act on several cases, each by itself: where one is refused, the others are done.</summary>
public sealed record BulkOutcome(int Done, IReadOnlyList<BulkRefusal> Refused);

/// <param name="Reference">Null where the caller may not see the case.</param>
public sealed record BulkRefusal(Guid CaseId, string? Reference, string Code, string Message);

internal sealed class PickedCases(ICaseDbContext db, ICurrentUser user)
{
    public const int Most = 100;

    private static readonly Refusal NotThere = new("not-found", "There is no such case");

    private static readonly Refusal Stale = new("stale-version", "Somebody changed the case meanwhile. Look at it again");

    /// <param name="act">An act on one of them, as it is sent for one alone; it checks access and version itself.</param>
    public async Task<BulkOutcome> Do(IReadOnlyList<PickedCase> picked, Func<PickedCase, Task> act, CancellationToken ct)
    {
        var refused = new List<(PickedCase Case, Refusal Why)>();
        foreach (var one in picked.DistinctBy(p => p.Id))
        {
            if (await Refused(() => act(one)) is { } why)
            {
                refused.Add((one, why));
            }
        }

        var ids = refused.ConvertAll(r => r.Case.Id);
        var references = await db.Cases.AsNoTracking().VisibleTo(user).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Reference, ct);
        return new BulkOutcome(
            picked.DistinctBy(p => p.Id).Count() - refused.Count,
            refused.ConvertAll(r => new BulkRefusal(r.Case.Id.Value, references.GetValueOrDefault(r.Case.Id), r.Why.Code, r.Why.Sentence)));
    }

    /// <summary>What one case refuses is told, and keeps the others from nothing.</summary>
    private static async Task<Refusal?> Refused(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (DomainRuleException refused)
        {
            return refused.Refusal;
        }
        catch (StaleVersionException)
        {
            return Stale;
        }
        catch (NotFoundException)
        {
            return NotThere;
        }
    }
}

internal static class PickedCasesRule
{
    public static void SomeCases<T>(this IRuleBuilder<T, IReadOnlyList<PickedCase>> rule) => rule
        .NotEmpty().WithMessage("Select at least one case")
        .Must(picked => picked.Count <= PickedCases.Most).WithErrorCode(FaultCode.Range).WithMessage($"Select at most {PickedCases.Most} cases");
}
