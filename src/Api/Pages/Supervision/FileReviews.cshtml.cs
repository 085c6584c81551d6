using CaseManagement.Application.Supervision;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class FileReviewsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<FileReviewDue> Due { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Due = await mediator.Send(new ListFileReviewsDueQuery(), ct);
}
