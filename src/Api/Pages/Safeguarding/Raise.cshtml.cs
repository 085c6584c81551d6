using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Safeguarding;
using CaseManagement.Domain.Safeguarding;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Safeguarding;

public sealed class RaiseModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Overview";

    [BindProperty]
    public ConcernAbout? About { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public Task ReloadAsync(CancellationToken ct) => LoadFrame(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new RaiseConcernCommand(CaseId, About, What), ct);
        TempData.Done("The safeguarding lead has been told");
        return LocalRedirect(CaseLinks.Concerns(Id));
    }
}
