using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

public sealed class CancelModel(IMediator mediator) : OnwardPage(mediator)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new CancelOnwardReferralCommand(CaseId, OnwardId, Reason, Version), "Onward referral cancelled", ct);
}
