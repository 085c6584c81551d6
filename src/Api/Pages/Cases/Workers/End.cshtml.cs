using CaseManagement.Application.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Workers;

public sealed class EndModel(IMediator mediator) : CaseWorkersPage(mediator)
{
    [FromRoute] public Guid Of { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new EndCaseWorkerCommand(CaseId, UserId.From(Of), Reason, Version), "Their part has ended", ct);
}
