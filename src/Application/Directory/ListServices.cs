using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Directory;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Directory;

/// <summary>The services of the directory, by name: by words, by what they are for, and by where.</summary>
/// <param name="NeedCode">Only those for this need.</param>
/// <param name="AreaCode">Only those for this local authority, or for everywhere.</param>
/// <param name="Ended">Those to which nobody is referred today as well.</param>
/// <param name="After">Id of the last one of the page before.</param>
[Requires(Permission.DirectoryRead, Permission.DirectoryEdit)]
[NotCaseData("The directory holds organisations, no people")]
public sealed record ListServicesQuery(string? Search, string? NeedCode, string? AreaCode, bool Ended = false, string? After = null, int Limit = 50)
    : IQuery<ListPage<ServiceRow>>;

public sealed record ServiceRow(
    Guid Id, string Name, string Organisation, string Description, IReadOnlyList<string> NeedCodes, IReadOnlyList<string> Needs, IReadOnlyList<string> Areas,
    string? Phone, DateOnly ActiveFrom, DateOnly? ActiveTo, bool Active);

internal sealed class ListServicesValidator : AbstractValidator<ListServicesQuery>
{
    public ListServicesValidator()
    {
        RuleFor(q => q.Search).FreeText(100);
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListServicesHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<ListServicesQuery, ListPage<ServiceRow>>
{
    public async Task<ListPage<ServiceRow>> Handle(ListServicesQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var services = Matching(query, codes.Today);
        if (PageCursor.Parse(query.After) is { } cursor)
        {
            var id = DirectoryServiceId.From(cursor.Id);
            var last = await db.DirectoryServices.AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
            services = services.Where(s => s.Name.CompareTo(last) > 0 || (s.Name == last && s.Id > id));
        }

        var rows = await (from s in services
                          join o in db.Organisations on s.OrganisationId equals o.Id
                          orderby s.Name, s.Id
                          select new
                          {
                              s.Id,
                              s.Name,
                              Organisation = o.Name,
                              s.Description,
                              Needs = s.Needs.Select(n => n.NeedCode).ToList(),
                              Areas = s.Areas.Select(a => a.AreaCode).ToList(),
                              s.Phone,
                              s.ActiveFrom,
                              s.ActiveTo,
                          }).Take(query.Limit + 1).ToListAsync(cancellationToken);
        var page = rows.Take(query.Limit).Select(r => new ServiceRow(
            r.Id.Value, r.Name, r.Organisation, r.Description, [.. r.Needs.Order(StringComparer.Ordinal)],
            [.. r.Needs.Order(StringComparer.Ordinal).Select(n => codes.Label(CodeLists.NeedCategories, n))],
            [.. r.Areas.Select(a => codes.AreaName(a)).Order(StringComparer.Ordinal)], r.Phone, r.ActiveFrom, r.ActiveTo,
            r.ActiveFrom <= codes.Today && (r.ActiveTo is null || codes.Today <= r.ActiveTo))).ToList();
        return new ListPage<ServiceRow>(page, rows.Count > query.Limit ? new PageCursor(null, page[^1].Id).ToString() : null);
    }

    private IQueryable<DirectoryService> Matching(ListServicesQuery query, DateOnly today)
    {
        var services = db.DirectoryServices.AsNoTracking();
        foreach (var word in (PlainText.CleanOrNull(query.Search) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            services = services.Where(s => s.SearchText.Contains(word));
        }

        if (!string.IsNullOrEmpty(query.NeedCode))
        {
            services = services.Where(s => s.Needs.Any(n => n.NeedCode == query.NeedCode));
        }

        if (!string.IsNullOrEmpty(query.AreaCode))
        {
            services = services.Where(s => !s.Areas.Any() || s.Areas.Any(a => a.AreaCode == query.AreaCode));
        }

        return query.Ended ? services : services.Where(s => s.ActiveFrom <= today && (s.ActiveTo == null || s.ActiveTo >= today));
    }
}
