using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Lent;

public sealed class ReturnModel(IMediator mediator) : LentPage(mediator)
{
    [BindProperty] public string? Note { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Do(new ReturnLentCaseCommand(CaseId, Note, Version), "You gave the case back. Its worker has been told", ct);
        return LocalRedirect(LentLinks.Lent);
    }
}
