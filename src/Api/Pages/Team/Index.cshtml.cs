using CaseManagement.Application.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Team;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<WorkerRow> Workers { get; private set; } = [];

    public IReadOnlyList<WaitingCase> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Workers = await mediator.Send(new ListWorkersQuery(), ct);
        Waiting = await mediator.Send(new ListWaitingCasesQuery(), ct);
    }
}
