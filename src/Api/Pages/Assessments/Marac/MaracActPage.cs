using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Marac;
using CaseManagement.Domain.Assessments.Marac;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Marac;

/// <summary>An act on one MARAC referral, which sends the version of that referral.</summary>
public abstract class MaracActPage(IMediator mediator) : CaseActPage(mediator)
{
    [FromRoute]
    public Guid MaracId { get; set; }

    public override string View => "Assessments";

    protected MaracReferralId Marac => MaracReferralId.From(MaracId);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        var held = await Mediator.Send(new GetMaracQuery(CaseId), ct);
        await base.ReloadAsync(ct);
        Version = held.Referrals.FirstOrDefault(m => m.Id == MaracId)?.Version ?? throw new Application.Common.NotFoundException();
    }

    protected IActionResult Done(string what)
    {
        TempData.Done(what);
        return Redirect(CaseLinks.Marac(Id));
    }
}
