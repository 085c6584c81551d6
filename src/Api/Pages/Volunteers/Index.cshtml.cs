using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public VolunteerList Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Found = await mediator.Send(new ListVolunteersQuery(), ct);
}
