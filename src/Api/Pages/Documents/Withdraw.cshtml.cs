using CaseManagement.Api.Web;
using CaseManagement.Application.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Documents;

public sealed class WithdrawModel(IMediator mediator) : DocumentPage(mediator)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new WithdrawDocumentCommand(CaseId, DocumentId, Reason, Version), ct);
        TempData.Done("Document withdrawn. What it held is erased.");
        return LocalRedirect(DocumentLinks.Documents(Id));
    }
}
