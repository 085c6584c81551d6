using CaseManagement.Api.Web;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class NextAttemptModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    /// <summary>The proposal, as it was shown.</summary>
    [BindProperty] public DateTime? ProposedUtc { get; set; }

    [BindProperty] public bool Accept { get; set; }

    [BindProperty, ErrorsOf("NextUtc")] public DateTimeParts When { get; set; } = new();

    public string Reference { get; private set; } = "";

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var at = Accept ? ProposedUtc?.ToUniversalTime() : When.ToUtc();
        await mediator.Send(new PlanNextAttemptCommand(ReferralId.From(Id), at, Version), ct);
        TempData.Done("Next attempt planned", "Go to the inbox", ReferralLinks.Inbox);
        return Redirect(ReferralLinks.Referral(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var proposal = await mediator.Send(new ProposeNextAttemptQuery(ReferralId.From(Id)), ct);
        (Reference, Version, ProposedUtc) = (proposal.Reference, proposal.Version, proposal.ProposedUtc);
    }
}
