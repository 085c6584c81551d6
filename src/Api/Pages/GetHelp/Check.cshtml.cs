using CaseManagement.Api.Web;
using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.GetHelp;

public sealed class CheckModel(IMediator mediator) : HelpPage(mediator), IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>People do not see this field.</summary>
    [BindProperty] public string? Website { get; set; }

    public IReadOnlyList<CheckedAnswer> Rows => CheckedAnswer.Of(Held!);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await Opens(Id, ct) ? ToTheStart()
        : Held!.IsSent ? Redirect(GetHelpLinks.Done(Id))
        : Held.Open is { } open ? Redirect(GetHelpLinks.Step(Id, open, change: true))
        : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Opens(Id, ct))
        {
            return ToTheStart();
        }

        if (Held!.Open is { } open && !Held.IsSent)
        {
            return Redirect(GetHelpLinks.Step(Id, open, change: true));
        }

        await Mediator.Send(new SendHelpRequestCommand(Id, Browser, Website), ct);
        return Redirect(GetHelpLinks.Done(Id));
    }

    public Task ReloadAsync(CancellationToken ct) => Opens(Id, ct);
}
