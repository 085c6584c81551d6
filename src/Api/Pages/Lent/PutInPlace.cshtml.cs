using CaseManagement.Application.Common;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Lent;

public sealed class PutInPlaceModel(IMediator mediator) : LentPage(mediator)
{
    [FromRoute] public Guid Item { get; set; }

    [BindProperty] public string? Note { get; set; }

    public LentItem Handed { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new PutLentItemInPlaceCommand(CaseId, ItemRequestId.From(Item), Note, Version), "Recorded: it is in place", ct);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Handed = Case.Items.FirstOrDefault(i => i.Id == Item) ?? throw new NotFoundException();
        Version = Handed.Version;
    }
}
