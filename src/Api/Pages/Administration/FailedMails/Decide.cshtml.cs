using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.FailedMails;

/// <summary>One mail that did not leave: send it again, or give it up.</summary>
public sealed class DecideModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FailedMail Mail { get; private set; } = null!;

    public bool IsFailed => Mail.State == OutboxState.Failed;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SendMailAgainCommand(OutboxMessageId.From(Id), Version), ct);
        TempData.Done("The email is tried anew.");
        return LocalRedirect(AdministrationLinks.FailedMails);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken ct)
    {
        await mediator.Send(new GiveUpMailCommand(OutboxMessageId.From(Id), Reason, Version), ct);
        TempData.Done("The email is given up.");
        return LocalRedirect(AdministrationLinks.FailedMails);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Mail = await mediator.Send(new GetFailedMailQuery(OutboxMessageId.From(Id)), ct);
        Version = Mail.Version;
    }
}
