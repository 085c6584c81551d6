using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Items;

public sealed class DecideModel(IMediator mediator) : ItemPage(mediator)
{
    [BindProperty]
    public bool? Approve { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new DecideItemCommand(CaseId, ItemId, Approve, Reason, Version), "Decided. Whoever asked has been told.", ct);
}
