using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>Says the same to everybody, whether or not the service knows them.</summary>
public sealed class DoneModel(IMediator mediator) : HelpPage(mediator)
{
    [FromRoute] public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await Opens(Id, ct) ? ToTheStart() : Held!.IsSent ? Page() : Redirect(GetHelpLinks.Check(Id));
}
