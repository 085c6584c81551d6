using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals.Crimes;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Crimes;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? With { get; set; }

    [BindProperty, ErrorsOf("HappenedUtc")]
    public DateTimeParts When { get; set; } = new();

    [BindProperty]
    public string? What { get; set; }

    public CrimeDetails Crime { get; private set; } = null!;

    public bool MayRecord => user.Has(Permission.ReferralsWork) || user.Has(Permission.CasesEdit);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new RecordPoliceContactCommand(CrimeId.From(Id), With, What, When.ToUtc()), ct);
        TempData.Done("The contact with the police is recorded.");
        return LocalRedirect(CrimeLinks.Crime(Id));
    }

    public async Task ReloadAsync(CancellationToken ct) => Crime = await mediator.Send(new GetCrimeQuery(CrimeId.From(Id)), ct);
}
