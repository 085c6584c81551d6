using CaseManagement.Api.Web;
using CaseManagement.Application.Complaints;
using CaseManagement.Domain.Complaints;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Complaints;

/// <summary>What the pages of one complaint share.</summary>
public abstract class ComplaintPage(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ComplaintDetails Held { get; private set; } = null!;

    protected ComplaintId ComplaintId => ComplaintId.From(Id);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Held = await mediator.Send(new GetComplaintQuery(ComplaintId), ct);
        Version = Held.Version;
    }

    protected async Task<IActionResult> ActAsync(IRequest<Unit> command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(ComplaintLinks.Complaint(Id));
    }
}
