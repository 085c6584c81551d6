using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Complaints;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class ComplaintsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ListPage<ComplaintRow> Listed { get; private set; } = new([], null);

    public async Task OnGetAsync(CancellationToken ct) => Listed = await mediator.Send(new ListComplaintsQuery(After), ct);

    public static string Done(DateOnly? on, DateOnly? by) => on is { } done ? Words.Day(done) : by is { } until ? $"by {Words.Day(until)}" : "–";
}
