using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Workers;

public sealed class LockOutModel(IMediator mediator) : CaseWorkersPage(mediator)
{
    [BindProperty] public Guid? UserId { get; set; }

    public IEnumerable<Choice> Staff => Choices(Found.Staff);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new LockOutCommand(CaseId, UserId is { } id ? Domain.Security.UserId.From(id) : null, Reason, Version), "They are locked out", ct);
}
