using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class TakeUpModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    [BindProperty] public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(new TakeReferralUpCommand(ReferralId, Reason ?? "", Version), "Taken up", ct);
}
