using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals;

/// <summary>A page that asks what one act on a referral needs, does it, and goes back to the referral.</summary>
public abstract class ReferralActPage(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    public string Reference { get; private set; } = "";

    public ReferenceSnapshot Lists { get; private set; } = null!;

    protected ReferralId ReferralId => ReferralId.From(Id);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        Lists = await referenceData.Current(ct);
        var sheet = await mediator.Send(new GetSafeContactQuery(ReferralId), ct);
        (Reference, Version) = (sheet.Reference, sheet.Version);
    }

    protected async Task<IActionResult> Do(ICommand command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Done(done, "Go to the inbox", ReferralLinks.Inbox);
        return Redirect(ReferralLinks.Referral(Id));
    }
}
