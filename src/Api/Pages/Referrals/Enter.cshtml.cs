using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals;

/// <summary>What somebody told who called, wrote or came. One page, because a worker types while the other talks.</summary>
public sealed class EnterModel(IMediator mediator, ICurrentUser user, SearchMemory memory, IReferenceData referenceData) : PageModel, IReloadable
{
    public static readonly IReadOnlyList<Choice> Channels = [new("phone", "By telephone"), new("email", "By e-mail"), new("walk-in", "In person")];

    public static readonly IReadOnlyList<Choice> Whom =
        [new("Me", "The person"), new("SomebodyElse", "A relative or friend"), new("Professional", "A professional")];

    [FromQuery] public string? S { get; set; }

    [BindProperty] public string? Channel { get; set; }

    [BindProperty] public DateParts DateOfBirth { get; set; } = new();

    [BindProperty] public HelpAnswers Answers { get; set; } = new();

    public IEnumerable<Choice> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (SoughtPerson.Find(memory, user.Actor, S) is not { } sought)
        {
            return Redirect(ReferralLinks.New());
        }

        DateOfBirth = DateParts.From(sought.DateOfBirth);
        Answers = new HelpAnswers { FamilyName = sought.Name, PhoneNumber = sought.Phone, Postcode = null };
        await ReloadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (SoughtPerson.Find(memory, user.Actor, S) is null)
        {
            ModelState.AddModelError("", "Look for the person again before you enter them: open New referral in another tab, search, and send this form from there");
            await ReloadAsync(ct);
            return Page();
        }

        var entered = await mediator.Send(new EnterReferralCommand(Channel, Answers with { DateOfBirth = DateOfBirth.ToDateOnly() }), ct);
        TempData.Done($"{entered.Reference} is in the inbox.", "Record a contact", ReferralLinks.RecordContact(entered.Id));
        return Redirect(ReferralLinks.Referral(entered.Id));
    }

    public async Task ReloadAsync(CancellationToken ct) => Organisations =
        [.. HelpSources.OfProfessionals(await referenceData.Current(ct)).Select(e => new Choice(e.Code, e.Label, Group: e.Group))];
}
