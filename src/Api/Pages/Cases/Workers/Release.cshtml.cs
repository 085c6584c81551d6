using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Workers;

public sealed class ReleaseModel(IMediator mediator) : CaseWorkersPage(mediator)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new ReleaseCaseCommand(CaseId, Reason, Version), "The case waits for a worker", ct);
}
