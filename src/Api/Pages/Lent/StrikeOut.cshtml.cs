using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Lent;

public sealed class StrikeOutModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public HoursRow Entry { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new StrikeOutHoursCommand(HoursEntryId.From(Id), Reason, Version), ct);
        TempData.Done("The hours are struck out and count no more");
        return LocalRedirect(LentLinks.Hours);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Entry = await mediator.Send(new GetHoursEntryQuery(HoursEntryId.From(Id)), ct);
        Version = Entry.Version;
    }
}
