using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class CorrectModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty] public string? Reason { get; set; }

    /// <summary>What the force was told.</summary>
    public string Missing { get; private set; } = "";

    public bool IsUsable { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(new CorrectReferralCommand(ReferralId, Reason, Version), "Corrected", ct);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        var referral = await _mediator.Send(new GetReferralQuery(ReferralId), ct);
        Missing = referral.Reasons[0].Message;
        IsUsable = referral.SafeContact.Points.Any(point => point.IsUsable);
    }
}
