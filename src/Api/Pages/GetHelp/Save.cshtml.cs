using CaseManagement.Api.Web;
using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>A professional has the way back mailed to the address that they gave first.</summary>
public sealed class SaveModel(IMediator mediator) : HelpPage(mediator), IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    public bool Saved { get; private set; }

    public string BackHref => GetHelpLinks.Step(Id, Held!.Open ?? Held.Steps[^1]);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Opens(Id, ct) && MaySave() ? Page() : ToTheStart();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Opens(Id, ct) || !MaySave())
        {
            return ToTheStart();
        }

        await Mediator.Send(new MailDraftLinkCommand(Id, Browser), ct);
        Saved = true;
        return Page();
    }

    public Task ReloadAsync(CancellationToken ct) => Opens(Id, ct);

    private bool MaySave() => HeldAnswers is { For: HelpFor.Professional, ReferrerEmail: not null } && !Held!.IsSent;
}
