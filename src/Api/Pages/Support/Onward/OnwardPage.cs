using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

/// <summary>What the pages of one act on one onward referral share.</summary>
public abstract class OnwardPage(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Support";

    [FromRoute]
    public Guid Onward { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public OnwardDetails Held { get; private set; } = null!;

    protected OnwardReferralId OnwardId => OnwardReferralId.From(Onward);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetOnwardReferralQuery(CaseId, OnwardId), ct);
        Version = Held.Version;
        await LoadFrame(ct);
    }

    protected async Task<IActionResult> ActAsync(IRequest<Unit> command, string done, CancellationToken ct)
    {
        await Mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(SupportLinks.Support(Id));
    }
}
