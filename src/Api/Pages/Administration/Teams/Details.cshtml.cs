using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Teams;

public sealed class DetailsModel(IMediator mediator) : PageModel, IReloadable
{
    public static readonly IReadOnlyList<Choice> Dealing =
    [
        new("false", "Contact officers and leaders take them"),
        new("true", "They are dealt to the contact officers on duty, in turn", "Every minute, to who got one longest ago"),
    ];

    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public bool InTurn { get; set; }

    public TeamRow Held { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        (Name, InTurn) = (Held.Name, Held.DealsReferrals);
    }

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken ct)
    {
        await mediator.Send(new RenameTeamCommand(TeamId.From(Id), Name, Version), ct);
        return Saved("The team has its new name.");
    }

    public async Task<IActionResult> OnPostDealAsync(CancellationToken ct)
    {
        await mediator.Send(new DealTeamsReferralsInTurnCommand(TeamId.From(Id), InTurn, Version), ct);
        return Saved("Saved.");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        await mediator.Send(new EndTeamCommand(TeamId.From(Id), Version), ct);
        return Saved("The team has ended.");
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Held = await mediator.Send(new GetTeamQuery(TeamId.From(Id)), ct);
        Version = Held.Version;
    }

    private LocalRedirectResult Saved(string sentence)
    {
        TempData.Done(sentence);
        return LocalRedirect(AdministrationLinks.Teams);
    }
}
