using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Cases;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Workers;

public sealed class AddModel(IMediator mediator) : CaseWorkersPage(mediator)
{
    public static readonly IReadOnlyList<Choice> Roles =
    [
        new(nameof(CaseWorkerRole.Joint), "Joint worker", "Works it together with the lead"),
        new(nameof(CaseWorkerRole.Covering), "Covering", "In the lead’s place while they are away"),
    ];

    [BindProperty] public CaseWorkerRole? Role { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new AddCaseWorkerCommand(CaseId, Who, Role, Reason, Version), "The worker is added, and has been told", ct);
}
