using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class ConflictModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty] public string? Reason { get; set; }

    public ConflictSign Sign { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(new LookAtConflictCommand(ReferralId, Reason, Version), "The conflict was looked at", ct);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Sign = await _mediator.Send(new GetConflictQuery(ReferralId), ct);
    }
}
