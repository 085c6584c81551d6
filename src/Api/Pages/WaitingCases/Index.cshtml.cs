using CaseManagement.Application.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.WaitingCases;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<WaitingCase> Cases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Cases = await mediator.Send(new ListWaitingCasesQuery(), ct);
}
