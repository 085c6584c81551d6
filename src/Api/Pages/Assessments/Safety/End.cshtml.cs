using CaseManagement.Application.Assessments.Safety;
using CaseManagement.Domain.Assessments.Safety;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Safety;

public sealed class EndModel(IMediator mediator) : ChildActPage(mediator)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new EndChildCommand(CaseId, HouseholdChildId.From(Child), Reason, Version), "The child is no longer recorded in the household", ct);
}
