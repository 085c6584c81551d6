using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Workers;

public sealed class RevokeModel(IMediator mediator) : CaseWorkersPage(mediator)
{
    [FromRoute] public Guid Of { get; set; }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Version = (Found.Offers.FirstOrDefault(o => o.Id.Value == Of && o.Mine) ?? throw new NotFoundException()).Version;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new RevokeTransferCommand(CaseTransferId.From(Of), Reason, Version), "The offer is taken back", ct);
}
