using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.GetHelp;

public sealed class IndexModel(IMediator mediator) : HelpPage(mediator)
{
    [BindProperty] public HelpFor? For { get; set; }

    [FromQuery] public bool Ended { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var begun = await Mediator.Send(new BeginHelpRequestCommand(For, Browser), ct);
        Remember(begun.Browser);
        return Redirect(GetHelpLinks.Step(begun.Id, For switch
        {
            HelpFor.Professional => HelpStep.OwnEmail,
            HelpFor.SomebodyElse => HelpStep.Agreement,
            _ => HelpStep.Ways,
        }));
    }
}
