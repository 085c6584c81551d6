using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Supervision;
using CaseManagement.Api.Web;
using CaseManagement.Application.Safeguarding;
using CaseManagement.Domain.Safeguarding;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Safeguarding;

public sealed class DecideModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Overview";

    [FromRoute]
    public Guid Concern { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public ConcernDecision? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ConcernDetails Held { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetConcernQuery(CaseId, SafeguardingConcernId.From(Concern)), ct);
        Version = Held.Version;
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new DecideConcernCommand(CaseId, SafeguardingConcernId.From(Concern), Decision, Reason, Version), ct);
        TempData.Done("Decided. Whoever raised it has been told.", "Back to all concerns", SupervisionLinks.Concerns);
        return LocalRedirect(CaseLinks.Concerns(Id));
    }
}
