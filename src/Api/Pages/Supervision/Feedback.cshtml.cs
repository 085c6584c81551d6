using CaseManagement.Application.Feedback;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class FeedbackModel(IMediator mediator) : PageModel
{
    public FeedbackSummary Summary { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Summary = await mediator.Send(new GetFeedbackSummaryQuery(), ct);
}
