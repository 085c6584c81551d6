using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Volunteers;

/// <summary>A page of one volunteer's record. It sends the version that the leader was looking at.</summary>
public abstract class VolunteerPage(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    public VolunteerDetails Volunteer { get; private set; } = null!;

    protected UserId VolunteerId => UserId.From(Id);

    public virtual Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        Volunteer = await mediator.Send(new GetVolunteerQuery(VolunteerId), ct);
        Version = Volunteer.Version;
    }

    protected async Task<IActionResult> Do(ICommand command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(VolunteerLinks.Volunteer(Id));
    }
}
