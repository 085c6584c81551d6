using CaseManagement.Api.Web;
using CaseManagement.Application.Running;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Jobs;

/// <summary>One job with its last runs, and the button that has it run now.</summary>
public sealed class DetailsModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public string Name { get; set; } = "";

    public JobDetails Job { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new AskForJobRunCommand(Name), ct);
        TempData.Done("The job runs within seconds.");
        return LocalRedirect(AdministrationLinks.Job(Name));
    }

    public async Task ReloadAsync(CancellationToken ct) => Job = await mediator.Send(new GetJobQuery(Name), ct);
}
