using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>Where the mailed link leads. It opens nothing by itself: mail programs follow links before people do.</summary>
public sealed class ReturnModel(IMediator mediator) : HelpPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Form { get; set; }

    [BindProperty(SupportsGet = true)] public string? Key { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var begun = await Mediator.Send(new ReturnToDraftCommand(Form, Key, Browser), ct);
        Remember(begun.Browser);
        var held = await Mediator.Send(new GetHelpRequestQuery(begun.Id, begun.Browser), ct);
        return held is null ? ToTheStart() : Redirect(held.Open is { } open ? GetHelpLinks.Step(begun.Id, open) : GetHelpLinks.Check(begun.Id));
    }
}
