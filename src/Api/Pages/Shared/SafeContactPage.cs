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

/// <summary>
/// What is agreed with a person on contacting them safely. One form is open at a time, which is one act and asks for the person's version.
/// </summary>
public abstract class SafeContactPage(IMediator mediator, ICurrentUser user) : PageModel, IReloadable
{
    public static readonly IReadOnlyList<Choice> Answers = [new("true", "Safe"), new("false", "Not safe"), new("", "Not known")];

    public static readonly IReadOnlyList<Choice> Kinds = [new("Phone", "Telephone number"), new("Email", "E-mail address"), new("Post", "Postal address")];

    public const string PlanForm = "plan";
    public const string AddForm = "add";

    /// <summary>How many times the form has room for, beside those that were agreed.</summary>
    private const int RoomForTimes = 3;

    public static readonly IReadOnlyList<Choice> WhenSafe = [new("true", "At any time"), new("false", "Only at these times")];

    public static readonly IReadOnlyList<Choice> YesOrNo = [new("true", "Yes"), new("false", "No"), new("", "Not known")];

    public static readonly IReadOnlyList<Choice> Sharings =
    [
        new("Own", "Theirs alone"),
        new("Shared", "Shared", "Others answer, read or open it too"),
        new("Monitored", "Watched", "Somebody sees what comes and goes"),
        new("", "Not known"),
    ];

    public static readonly IReadOnlyList<Choice> Days =
    [
        new("Monday", "Mon"), new("Tuesday", "Tue"), new("Wednesday", "Wed"), new("Thursday", "Thu"), new("Friday", "Fri"), new("Saturday", "Sat"),
        new("Sunday", "Sun"),
    ];

    [FromRoute] public Guid Id { get; set; }

    /// <summary>Which form is open: the plan's, the one to add a number, or that of the contact point with this id.</summary>
    [FromQuery] public string? Open { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public bool AnyTime { get; set; }

    [BindProperty] public List<SafeTimeRow> Times { get; set; } = [];

    [BindProperty] public string? CoverName { get; set; }

    [BindProperty] public string? CodeWord { get; set; }

    [BindProperty] public bool CheckEachCall { get; set; }

    [BindProperty] public bool PersonWillContact { get; set; }

    [BindProperty] public bool MayNameService { get; set; }

    [BindProperty] public string? ThroughName { get; set; }

    [BindProperty] public string? ThroughRelation { get; set; }

    [BindProperty] public Guid? ThroughContactPointId { get; set; }

    [BindProperty] public string? SafeContactNote { get; set; }

    [BindProperty] public Guid ContactPointId { get; set; }

    [BindProperty] public ContactPointKind? Kind { get; set; }

    [BindProperty] public string? Value { get; set; }

    [BindProperty] public string? Label { get; set; }

    [BindProperty] public bool? SafeToCall { get; set; }

    [BindProperty] public bool? SafeForVoicemail { get; set; }

    [BindProperty] public bool? SafeForText { get; set; }

    [BindProperty] public bool? SafeToWrite { get; set; }

    [BindProperty] public PointSharing? Sharing { get; set; }

    [BindProperty] public string? WhoMayAnswer { get; set; }

    [BindProperty] public bool? WithholdNumber { get; set; }

    [BindProperty] public bool? NeutralEnvelope { get; set; }

    [BindProperty] public string? Note { get; set; }

    [BindProperty] public DateParts ReviewBy { get; set; } = new();

    [BindProperty] public string? LiftReason { get; set; }

    public SafeContactSheet Sheet { get; private set; } = null!;

    public SafeContact SafeContact { get; private set; } = null!;

    public bool MayLift => Sheet.Suspended && user.Has(Permission.SafeContactOverride);

    public bool MayEdit => user.Has(Permission.SafeContactEdit);

    public abstract string BackHref { get; }

    protected abstract string Here { get; }

    public IEnumerable<Choice> Points =>
        Sheet.Points.Where(p => !p.NeverUse).Select(p => new Choice(p.Id.ToString(), p.Label is null ? p.Display : $"{p.Display} ({p.Label})"));

    public string FormHref(string form) => $"{Here}?open={form}#{form}";

    public string CloseHref => Here;

    public bool IsOpen(SafeContactPoint point) => Open == point.Id.ToString();

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        if (Open == PlanForm)
        {
            ShowPlan(Sheet.Overview);
        }
        else if (Sheet.Points.FirstOrDefault(IsOpen) is { } point)
        {
            Show(point);
        }
    }

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken ct)
    {
        await mediator.Send(
            new PlanSafeContactCommand(
                (await Load(ct)).ReferralId, SafeContactNote, AnyTime, [.. Times.Select(t => t.ToAnswer())], CoverName, CodeWord, ThroughName, ThroughRelation,
                ThroughContactPointId, PersonWillContact, CheckEachCall, Version)
            {
                MayNameService = MayNameService,
            },
            ct);
        return Again("What was agreed is saved");
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await mediator.Send(
            new ConfirmContactSafetyCommand(
                (await Load(ct)).ReferralId, ContactPointId, SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite, Note,
                new ContactPointUse(NeutralEnvelope, WithholdNumber, Sharing, WhoMayAnswer, ReviewBy.ToDateOnly()), Version),
            ct);
        return Again("Safety confirmed");
    }

    public async Task<IActionResult> OnPostNotWorkingAsync(CancellationToken ct)
    {
        await mediator.Send(new MarkNotWorkingCommand((await Load(ct)).ReferralId, ContactPointId, Version), ct);
        return Again("Marked as not working");
    }

    public async Task<IActionResult> OnPostWorkingAsync(CancellationToken ct)
    {
        await mediator.Send(new MarkWorkingCommand((await Load(ct)).ReferralId, ContactPointId, Version), ct);
        return Again("Marked as working");
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

        // What could not be read is shown again without its act having begun: then the form that was sent is the one that is open.
        Open = (RouteData.Values["handler"] ?? Request.Query["handler"].ToString()).ToString() switch
        {
            "Plan" => PlanForm,
            "Add" => AddForm,
            "Confirm" => ContactPointId.ToString(),
            _ => Open,
        };
        MakeRoom();
    }

    protected abstract Task<SafeContactSheet> Load(CancellationToken ct);

    private void ShowPlan(SafeContactOverview agreed)
    {
        var plan = agreed.Plan;
        AnyTime = plan.Times is null;
        Times = [.. (plan.Times ?? []).Select(SafeTimeRow.Of)];
        (CoverName, CodeWord, CheckEachCall, PersonWillContact) = (plan.CoverName, plan.CodeWord, plan.CheckEachCall, plan.PersonWillContact);
        (ThroughName, ThroughRelation, ThroughContactPointId) = (plan.OnlyThrough?.Name, plan.OnlyThrough?.Relation, plan.OnlyThrough?.ContactPointId);
        (MayNameService, SafeContactNote) = (plan.MayNameService, agreed.Note);
        MakeRoom();
    }

    private void Show(SafeContactPoint point)
    {
        (SafeToCall, SafeForVoicemail, SafeForText, SafeToWrite) = (point.SafeToCall, point.SafeForVoicemail, point.SafeForText, point.SafeToWrite);
        (Sharing, WhoMayAnswer, WithholdNumber, NeutralEnvelope) =
            (point.Use.Sharing, point.Use.WhoMayAnswer, point.Use.WithholdNumber, point.Use.NeutralEnvelope);
        (Note, ReviewBy) = (point.Note, DateParts.From(point.Use.ReviewBy));
    }

    private void MakeRoom()
    {
        while (Times.Count < RoomForTimes || (Times[^1].Days.Count > 0 && Times.Count < SafeContactPlan.MostTimes))
        {
            Times.Add(new SafeTimeRow());
        }
    }

    private RedirectResult Again(string done)
    {
        TempData.Done(done, "Go back", BackHref);
        return Redirect(Here);
    }
}
