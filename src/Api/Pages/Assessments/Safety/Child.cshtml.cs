using CaseManagement.Application.Assessments.Safety;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Safety;

public sealed class ChildModel(IMediator mediator) : SafetyActPage(mediator)
{
    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public int? Age { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(new RecordChildCommand(CaseId, Reference, Name, Age), "Child added", ct);
}
