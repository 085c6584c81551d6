using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>What help is missing: unmet needs counted by area and need, the most frequent first.</summary>
/// <param name="From">First day, in Europe/London; a year ago where it is left out.</param>
/// <param name="To">Last day; today where it is left out.</param>
[Requires(Permission.ReportsReadUnsuppressed)]
[NotCaseData("Counts, without anybody in them")]
public sealed record ListUnmetNeedsQuery(DateOnly? From, DateOnly? To) : IQuery<UnmetNeeds>;

public sealed record UnmetNeeds(DateOnly From, DateOnly To, IReadOnlyList<UnmetNeedCount> Counts);

public sealed record UnmetNeedCount(string? AreaCode, string Area, string NeedCode, string Need, int NoService, int NoCapacity, int NotEligible, int Total);

internal sealed class ListUnmetNeedsValidator : AbstractValidator<ListUnmetNeedsQuery>
{
    public ListUnmetNeedsValidator() =>
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || to >= q.From).WithMessage("The last day cannot be before the first");
}

internal sealed class ListUnmetNeedsHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<ListUnmetNeedsQuery, UnmetNeeds>
{
    public async Task<UnmetNeeds> Handle(ListUnmetNeedsQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var to = query.To ?? codes.Today;
        var from = query.From ?? to.AddYears(-1);
        var (fromUtc, untilUtc) = (LondonTime.ToUtc(from, TimeOnly.MinValue), LondonTime.ToUtc(to.AddDays(1), TimeOnly.MinValue));
        var counted = await db.UnmetNeeds.AsNoTracking()
            .Where(u => u.RecordedUtc >= fromUtc && u.RecordedUtc < untilUtc)
            .GroupBy(u => new { u.AreaCode, u.NeedCode, u.Reason })
            .Select(g => new { g.Key.AreaCode, g.Key.NeedCode, g.Key.Reason, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var rows = counted.GroupBy(c => (c.AreaCode, c.NeedCode)).Select(g =>
        {
            int Of(UnmetNeedReason reason) => g.Where(c => c.Reason == reason).Sum(c => c.Count);
            return new UnmetNeedCount(
                g.Key.AreaCode, codes.AreaName(g.Key.AreaCode), g.Key.NeedCode, codes.Label(CodeLists.NeedCategories, g.Key.NeedCode),
                Of(UnmetNeedReason.NoService), Of(UnmetNeedReason.NoCapacity), Of(UnmetNeedReason.NotEligible), g.Sum(c => c.Count));
        });
        return new UnmetNeeds(
            from, to, [.. rows.OrderByDescending(r => r.Total).ThenBy(r => r.Area, StringComparer.Ordinal).ThenBy(r => r.NeedCode, StringComparer.Ordinal)]);
    }
}
