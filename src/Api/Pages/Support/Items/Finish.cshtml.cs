using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Items;

public sealed class FinishModel(IMediator mediator) : ItemPage(mediator)
{
    [BindProperty]
    public bool? InPlace { get; set; }

    [BindProperty]
    public bool Returned { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new FinishItemCommand(CaseId, ItemId, InPlace, Returned, Note, Version), "Recorded", ct);
}
