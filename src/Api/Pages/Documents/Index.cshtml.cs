using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Documents;
using MediatR;

namespace CaseManagement.Api.Pages.Documents;

public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Documents";

    public CaseDocuments Held { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetDocumentsQuery(CaseId), ct);
        await LoadFrame(ct);
    }
}
