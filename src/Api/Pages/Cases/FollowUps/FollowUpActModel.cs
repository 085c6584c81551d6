using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

/// <summary>What the pages of one act on one follow-up share: which it is, what is shown of it, and where one goes after it.</summary>
public abstract class FollowUpActModel(IMediator mediator, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid FollowUpId { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public string Reference { get; private set; } = "";

    public FollowUpDetails FollowUp { get; private set; } = null!;

    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;

    protected CaseId About => new(Id);

    protected FollowUpId Which => new(FollowUpId);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Reference = (await mediator.Send(new GetFollowUpCaseQuery(About), ct)).Reference;
        FollowUp = await mediator.Send(new GetFollowUpQuery(About, Which), ct);
        Version = FollowUp.Version;
    }

    protected async Task<IActionResult> ActAsync(IRequest<Unit> command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Done(done, "Plan another", CaseLinks.PlanFollowUp(Id));
        return LocalRedirect(CaseLinks.FollowUps(Id));
    }
}
