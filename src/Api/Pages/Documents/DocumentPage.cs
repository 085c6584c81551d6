using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Documents;

/// <summary>What the pages about one document share.</summary>
public abstract class DocumentPage(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Documents";

    [FromRoute]
    public Guid Document { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public DocumentDetails Held { get; private set; } = null!;

    protected DocumentId DocumentId => DocumentId.From(Document);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetDocumentQuery(CaseId, DocumentId), ct);
        Version = Held.Version;
        await LoadFrame(ct);
    }
}
