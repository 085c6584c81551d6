using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Lent;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public LentWork Work { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Work = await mediator.Send(new ListLentCasesQuery(), ct);
}
