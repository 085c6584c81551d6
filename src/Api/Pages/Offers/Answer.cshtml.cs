using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Team;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Offers;

public sealed class AnswerModel(IMediator mediator) : PageModel, IReloadable
{
    private const string Accept = "accept";
    private const string Decline = "decline";

    public static readonly IReadOnlyList<Choice> Choices = [new(Accept, "Accept", "The case is yours from now on, with its open follow-ups"), new(Decline, "Decline")];

    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? Answer { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public OfferedCase Offer { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Answer is not (Accept or Decline))
        {
            ModelState.AddModelError(nameof(Answer), "Select whether you accept or decline");
            await ReloadAsync(ct);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (Answer == Accept)
        {
            await mediator.Send(new AcceptTransferCommand(CaseTransferId.From(Id), Version), ct);
            TempData.Done("The case is yours", "Go to your work", CaseLinks.MyWork);
        }
        else
        {
            await mediator.Send(new DeclineTransferCommand(CaseTransferId.From(Id), Reason, Version), ct);
            TempData.Done("Declined. Whoever offered it has been told.");
        }

        return LocalRedirect(TeamLinks.Offers);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Offer = await mediator.Send(new GetTransferQuery(CaseTransferId.From(Id)), ct);
        Version = Offer.Version;
    }
}
