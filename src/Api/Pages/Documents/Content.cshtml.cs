using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Documents;

/// <summary>What a document holds, shown or saved; like every answer here, no browser keeps it.</summary>
public sealed class ContentModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Documents";

    [FromRoute]
    public Guid Document { get; set; }

    public async Task<IActionResult> OnGetAsync(bool download, CancellationToken ct)
    {
        var opened = await Mediator.Send(new OpenDocumentQuery(CaseId, DocumentId.From(Document)), ct);
        DocumentAnswer.Prepare(Response, opened, download);
        return File(opened.Content, opened.Kind.MediaType());
    }
}
