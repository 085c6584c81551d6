using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

/// <summary>What the pages of one act on one follow-up share: which it is, what is shown of it, and where one goes after it.</summary>
public abstract class FollowUpActModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Follow-ups";

    [FromRoute]
    public Guid FollowUpId { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public FollowUpDetails FollowUp { get; private set; } = null!;

    protected CaseId About => CaseId;

    protected FollowUpId Which => new(FollowUpId);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        FollowUp = await Mediator.Send(new GetFollowUpQuery(About, Which), ct);
        Version = FollowUp.Version;
        await LoadFrame(ct);
    }

    protected async Task<IActionResult> ActAsync(IRequest<Unit> command, string done, CancellationToken ct)
    {
        await Mediator.Send(command, ct);
        TempData.Done(done, "Plan another", CaseLinks.PlanFollowUp(Id));
        return LocalRedirect(CaseLinks.FollowUps(Id));
    }
}
