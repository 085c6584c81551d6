using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class CloseModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    [BindProperty(SupportsGet = true)] public string? ReasonCode { get; set; }

    [BindProperty] public string? Note { get; set; }

    /// <summary>Without those that say that support was given, which a case is closed with.</summary>
    public IEnumerable<Choice> Reasons => Lists.InForce(CodeLists.ClosureReasons).Where(r => r.Group != "Supported").Select(r => new Choice(r.Code, r.Label));

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(new CloseReferralCommand(ReferralId, ReasonCode ?? "", Note, Version), "Referral closed", ct);
}
