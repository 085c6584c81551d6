using CaseManagement.Api.Web;
using CaseManagement.Application.Referrals.Quarantining;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals.Quarantine;

/// <summary>One message that could not be taken: what is wrong, and the text to mend.</summary>
public sealed class MessageModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? Text { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public QuarantinedMessageDetails Message { get; private set; } = null!;

    public bool IsWaiting => Message.State == QuarantineState.Waiting;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        Text = Message.Text;
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Message = await mediator.Send(new GetQuarantinedMessageQuery(QuarantinedMessageId.From(Id)), ct);
        Version = Message.Version;
        Text ??= Message.Text;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var receipt = await mediator.Send(new ResendQuarantinedCommand(QuarantinedMessageId.From(Id), Text, Version), ct);
        TempData.Done($"The message was taken: {receipt.Reference}", "Open the referral", ReferralLinks.Referral(receipt.ReferralId));
        return Redirect(ReferralLinks.Quarantine);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await mediator.Send(new DiscardQuarantinedCommand(QuarantinedMessageId.From(Id), Reason, Version), ct);
        TempData.Done("The message was discarded");
        return Redirect(ReferralLinks.Quarantine);
    }
}
