using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Items;

public sealed class CancelModel(IMediator mediator) : ItemPage(mediator)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new CancelItemCommand(CaseId, ItemId, Reason, Version), "Request cancelled", ct);
}
