using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>The caller's own hours of a month, struck out ones too.</summary>
/// <param name="Month">Any day of it; the present one where it is left out.</param>
[Requires(Permission.HoursLog)]
[NotCaseData("The caller's own hours")]
public sealed record GetOwnHoursQuery(DateOnly? Month = null) : IQuery<OwnHours>;

/// <param name="Totals">What counts, support logged on cases included.</param>
public sealed record OwnHours(DateOnly Month, IReadOnlyList<HoursRow> Entries, IReadOnlyList<HoursTotal> Totals);

/// <param name="CountedOnCase">It counts by the support that was logged on a case that day, and not a second time.</param>
public sealed record HoursRow(
    Guid Id, DateOnly On, int Minutes, string Kind, string? Note, DateTime? StruckOutUtc, string? StruckOutBecause, bool CountedOnCase, long Version);

/// <summary>One entry of the caller's own.</summary>
[Requires(Permission.HoursLog)]
[NotCaseData("The caller's own hours")]
public sealed record GetHoursEntryQuery(HoursEntryId EntryId) : IQuery<HoursRow>;

public sealed record HoursTotal(string KindCode, string Kind, int Minutes);

/// <summary>The hours that the volunteers of the caller's team gave in a month.</summary>
/// <param name="Month">Any day of it; the present one where it is left out.</param>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About colleagues")]
public sealed record GetVolunteerHoursQuery(DateOnly? Month = null) : IQuery<VolunteerHours>;

public sealed record VolunteerHours(DateOnly Month, IReadOnlyList<HoursTotal> Team, IReadOnlyList<VolunteerHoursRow> Volunteers);

public sealed record VolunteerHoursRow(Guid Id, string Name, int Minutes, IReadOnlyList<HoursTotal> Totals);

internal sealed class GetHoursHandler(ICaseDbContext db, IReferenceData referenceData, ICurrentUser user)
    : IRequestHandler<GetOwnHoursQuery, OwnHours>, IRequestHandler<GetHoursEntryQuery, HoursRow>, IRequestHandler<GetVolunteerHoursQuery, VolunteerHours>
{
    public async Task<OwnHours> Handle(GetOwnHoursQuery query, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new ForbiddenException();
        var reference = await referenceData.Current(cancellationToken);
        var (from, to) = MonthOf(query.Month, reference.Today);
        var entries = await db.VolunteerHours.AsNoTracking()
            .Where(h => h.VolunteerId == me && h.On >= from && h.On <= to).OrderByDescending(h => h.On).ThenByDescending(h => h.Id).ToListAsync(cancellationToken);
        var onCases = await db.SupportByVolunteers().Where(s => s.ByUserId == me && s.GivenOn >= from && s.GivenOn <= to)
            .Select(s => s.GivenOn).Distinct().ToListAsync(cancellationToken);
        return new OwnHours(
            from,
            entries.ConvertAll(h => Row(h, onCases.Contains(h.On), reference)),
            Totals(await db.HoursGiven([me], from, to, cancellationToken), reference));
    }

    public async Task<HoursRow> Handle(GetHoursEntryQuery query, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new ForbiddenException();
        var entry = await db.VolunteerHours.AsNoTracking().SingleOrDefaultAsync(h => h.Id == query.EntryId && h.VolunteerId == me, cancellationToken);
        if (entry is null)
        {
            throw new NotFoundException();
        }

        var onCases = await db.SupportByVolunteers().AnyAsync(s => s.ByUserId == me && s.GivenOn == entry.On, cancellationToken);
        return Row(entry, onCases, await referenceData.Current(cancellationToken));
    }

    public async Task<VolunteerHours> Handle(GetVolunteerHoursQuery query, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var (from, to) = MonthOf(query.Month, reference.Today);
        var names = await db.Volunteers.AsNoTracking().LookedAfterBy(user).OrderBy(v => v.DisplayName)
            .Select(v => new { v.Id, v.DisplayName }).ToListAsync(cancellationToken);
        var given = await db.HoursGiven([.. names.Select(n => n.Id)], from, to, cancellationToken);
        var each = given.ToLookup(h => h.VolunteerId);
        return new VolunteerHours(
            from, Totals(given, reference),
            names.ConvertAll(n => new VolunteerHoursRow(n.Id.Value, n.DisplayName, each[n.Id].Sum(h => h.Minutes), Totals(each[n.Id], reference))));
    }

    private static HoursRow Row(HoursEntry h, bool onCases, ReferenceSnapshot reference) => new(
        h.Id.Value, h.On, h.Minutes, reference.Label(CodeLists.VolunteerHours, h.KindCode), h.Note, h.StruckOutUtc, h.StruckOutBecause,
        onCases && h.KindCode == HoursEntry.Support, h.Version);

    private static (DateOnly From, DateOnly To) MonthOf(DateOnly? asked, DateOnly today)
    {
        var day = asked is { } named && Century.Holds(named) ? named : today;
        var first = new DateOnly(day.Year, day.Month, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    private static IReadOnlyList<HoursTotal> Totals(IEnumerable<GivenHours> given, ReferenceSnapshot reference) =>
    [
        .. given.GroupBy(h => h.KindCode).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new HoursTotal(g.Key, reference.Label(CodeLists.VolunteerHours, g.Key), g.Sum(h => h.Minutes))),
    ];
}
