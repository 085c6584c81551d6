using CaseManagement.Api.Web;
using CaseManagement.Application.Complaints;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Complaints;

public sealed class RecordModel(IMediator mediator) : PageModel, IReloadable
{
    [BindProperty]
    public ComplaintKind? Kind { get; set; }

    [BindProperty]
    public DateParts ReceivedOn { get; set; } = new();

    [BindProperty]
    public string? ChannelCode { get; set; }

    [BindProperty]
    public ComplaintFrom? From { get; set; }

    [BindProperty]
    public string? FromWhom { get; set; }

    [BindProperty]
    public string? CaseReference { get; set; }

    [BindProperty]
    public Guid? AboutWorker { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public ComplaintForm Form { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct) => Form = await mediator.Send(new GetComplaintFormQuery(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        UserId? about = AboutWorker is { } worker ? UserId.From(worker) : null;
        await mediator.Send(new RecordComplaintCommand(Kind, CaseReference, ReceivedOn.ToDateOnly(), ChannelCode, From, FromWhom, about, What), ct);
        TempData.Done("Taken down. Team leaders have been told.");
        return LocalRedirect(ComplaintLinks.Record);
    }
}
