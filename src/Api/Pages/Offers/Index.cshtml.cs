using CaseManagement.Application.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Offers;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<OfferedCase> Offers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Offers = await mediator.Send(new ListTransfersQuery(), ct);
}
