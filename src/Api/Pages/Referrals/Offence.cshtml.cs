using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class OffenceModel(IMediator mediator, IReferenceData referenceData) : ReferralActPage(mediator, referenceData)
{
    private readonly IMediator _mediator = mediator;

    [BindProperty] public string? OffenceCode { get; set; }

    /// <summary>As it was told, or as it stands now.</summary>
    public string Told { get; private set; } = "";

    public IEnumerable<Choice> Offences => Lists.InForce(CodeLists.Offences).Select(o => new Choice(o.Code, $"{o.Label} ({o.Code})", Group: o.Group));

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new ClassifyReferralCommand(ReferralId, OffenceCode, Version), "The kind of offence is set", ct);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Told = (await _mediator.Send(new GetReferralQuery(ReferralId), ct)).Offence;
    }
}
