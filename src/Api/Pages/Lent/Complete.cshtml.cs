using CaseManagement.Application.Common;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Lent;

public sealed class CompleteModel(IMediator mediator) : LentPage(mediator)
{
    [FromRoute] public Guid FollowUp { get; set; }

    [BindProperty] public string? Outcome { get; set; }

    public LentFollowUp Promised { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new CompleteLentFollowUpCommand(CaseId, FollowUpId.From(FollowUp), Outcome, Version), "The follow-up is done", ct);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Promised = Case.FollowUps.FirstOrDefault(f => f.Id == FollowUp) ?? throw new NotFoundException();
        Version = Promised.Version;
    }
}
