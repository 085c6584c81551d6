using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Reporting;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Reporting;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : PageModel
{
    private const int MonthsOnAPage = 12;

    [FromQuery] public string? After { get; set; }

    public bool MayReadUnmetNeeds => user.Has(Permission.ReportsReadUnsuppressed);

    public ListPage<MonthRow> Months { get; private set; } = new([], null);

    public PageLinks Paging => new(
        Words.Count(Months.Items.Count, "month"),
        Months.Next is { } next ? ReportLinks.After(next) : null,
        After is null ? null : ReportLinks.Months);

    public async Task OnGetAsync(CancellationToken ct)
    {
        ReportMonth? after = ReportMonth.TryParse(After, out var month) ? month : null;
        Months = await mediator.Send(new ListMonthsQuery(after, MonthsOnAPage), ct);
    }

    public static string NameOf(MonthRow row) => ReportMonth.TryParse(row.Month, out var month) ? month.Words : row.Month;
}
