using CaseManagement.Application.Reporting;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Reporting;

public sealed class EqualityModel(IMediator mediator) : PageModel
{
    public EqualityCounts Counts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Counts = await mediator.Send(new GetEqualityCountsQuery(), ct);
}
