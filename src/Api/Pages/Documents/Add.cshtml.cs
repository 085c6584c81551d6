using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Documents;

[DocumentUpload]
public sealed class AddModel(IMediator mediator, IDocumentStore store) : CaseActPage(mediator)
{
    public override string View => "Documents";

    public string LargestFile => DocumentWords.Size(store.Largest);

    [BindProperty]
    [ErrorsOf(nameof(StoreContentCommand.File))]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await using var file = Upload?.OpenReadStream();
        var content = await Mediator.Send(new StoreContentCommand(CaseId, file), ct);
        await Mediator.Send(new AddDocumentCommand(CaseId, Upload?.FileName, Note, content), ct);
        TempData.Done("Document added", "Add another", DocumentLinks.Add(Id));
        return LocalRedirect(DocumentLinks.Documents(Id));
    }
}
