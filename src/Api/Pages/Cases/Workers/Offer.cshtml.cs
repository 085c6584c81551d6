using CaseManagement.Application.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Workers;

public sealed class OfferModel(IMediator mediator) : CaseWorkersPage(mediator)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new OfferCaseCommand(CaseId, Who, Reason, Version), "The case is offered, and the worker has been told", ct);
}
