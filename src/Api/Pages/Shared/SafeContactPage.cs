using CaseManagement.Api.Pages.People;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Shared;

/// <summary>What is agreed with a person on contacting them safely. Each form is one act; all ask for the person's version.</summary>
public abstract class SafeContactPage(IMediator mediator, ICurrentUser user) : PageModel, IReloadable
{
    public static readonly IReadOnlyList<Choice> Answers = [new("true", "Safe"), new("false", "Not safe"), new("", "Not known")];

    public static readonly IReadOnlyList<Choice> Kinds = [new("Phone", "Telephone number"), new("Email", "E-mail address"), new("Post", "Postal address")];

    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? SafeContactNote { get; set; }

    [BindProperty] public Guid ContactPointId { get; set; }

    [BindProperty] public ContactPointKind? Kind { get; set; }

    [BindProperty] public string? Value { get; set; }

    [BindProperty] public string? Label { get; set; }

    [BindProperty] public bool? SafeToCall { get; set; }

    [BindProperty] public bool? SafeForVoicemail { get; set; }

    [BindProperty] public bool? SafeForText { get; set; }

    [BindProperty] public bool? SafeToWrite { get; set; }

    [BindProperty] public string? Note { get; set; }

    [BindProperty] public string? LiftReason { get; set; }

    public SafeContactSheet Sheet { get; private set; } = null!;

    public SafeContact SafeContact { get; private set; } = null!;

    public bool MayLift => Sheet.Suspended && user.Has(Permission.SafeContactOverride);

    public abstract string BackHref { get; }

    protected abstract string Here { get; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        SafeContactNote = Sheet.Overview.Note;
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken ct)
    {
        await mediator.Send(new PlanSafeContactCommand((await Load(ct)).ReferralId, SafeContactNote, Version), ct);
        return Again("What to mind is saved");
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await mediator.Send(
            new ConfirmContactSafetyCommand(
                (await Load(ct)).ReferralId, ContactPointId, SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite, Note, Version),
            ct);
        return Again("Safety confirmed");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        await mediator.Send(
            new AddContactPointCommand(
                (await Load(ct)).ReferralId, Kind, Value ?? "", Label, SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite, Note, Version),
            ct);
        return Again("Number or address added");
    }

    public async Task<IActionResult> OnPostLiftAsync(CancellationToken ct)
    {
        await mediator.Send(new LiftContactSuspensionCommand((await Load(ct)).ReferralId, LiftReason ?? "", Version), ct);
        return Again("Contact is allowed again");
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Sheet = await Load(ct);
        SafeContact = SafeContactWords.Card(Sheet, null);
        Version = Sheet.PersonVersion;
    }

    protected abstract Task<SafeContactSheet> Load(CancellationToken ct);

    private RedirectResult Again(string done)
    {
        TempData.Done(done, "Go back", BackHref);
        return Redirect(Here);
    }
}
