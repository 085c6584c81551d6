using CaseManagement.Application.Running;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Jobs;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<JobRow> Jobs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Jobs = await mediator.Send(new ListJobsQuery(), ct);
}
