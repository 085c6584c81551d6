using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.FailedMails;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    [FromQuery]
    public string? After { get; set; }

    public ListPage<FailedMail> Found { get; private set; } = null!;

    public PageLinks Links => new(
        Words.Count(Found.Items.Count, "email"), Found.Next is { } next ? AdministrationLinks.FailedMailsAfter(next) : null, After is null ? null : AdministrationLinks.FailedMails);

    public async Task OnGetAsync(CancellationToken ct) => Found = await mediator.Send(new ListFailedMailsQuery(After), ct);
}
