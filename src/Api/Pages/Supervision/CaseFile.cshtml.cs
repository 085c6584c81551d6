using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Supervision;
using MediatR;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class CaseFileModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Overview";

    public CaseFileReviews Held { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetFileReviewsQuery(CaseId), ct);
        await LoadFrame(ct);
    }
}
