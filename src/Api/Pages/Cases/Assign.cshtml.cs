using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Cases;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class AssignModel(IMediator mediator) : AssignPage
{
    public override string Button => "Give the case to this worker";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var worker = WorkerId is { } id ? UserId.From(id) : (UserId?)null;
        await mediator.Send(new AssignCaseCommand(CaseId.From(Id), worker, Reason, Version), ct);
        TempData.Done("The case has another worker, who has been told. Open follow-ups went with it.");
        return Redirect(CaseLinks.Case(Id));
    }

    protected override Task<WorkerSuggestionList> Load(CancellationToken ct) => mediator.Send(new SuggestWorkersForCaseQuery(CaseId.From(Id)), ct);
}
