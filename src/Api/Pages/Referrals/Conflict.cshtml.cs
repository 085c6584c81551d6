using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class ConflictModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    [BindProperty] public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(new LookAtConflictCommand(ReferralId, Reason, Version), "The conflict was looked at", ct);
}
