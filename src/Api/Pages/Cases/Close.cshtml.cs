using CaseManagement.Api.Pages.Assessments;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Cases.Ending;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class CloseModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    [BindProperty]
    public List<Guid> Cancel { get; set; } = [];

    [BindProperty]
    public string? ReasonCode { get; set; }

    [BindProperty]
    public List<string> Outcomes { get; set; } = [];

    [BindProperty]
    public OutcomeRows Recovery { get; set; } = new();

    [BindProperty]
    public NeedRows Needs { get; set; } = new();

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public ClosingForm Form { get; private set; } = null!;

    public IEnumerable<Choice> Cancellable => Form.Open.Where(thing => thing.CanBeCancelled).Select(thing => new Choice($"{thing.Id}", Wording(thing)));

    public IEnumerable<OpenThing> Unsettled => Form.Open.Where(thing => !thing.CanBeCancelled);

    public IEnumerable<Choice> Reasons => Form.Reasons.Select(r => new Choice(r.Code, r.Label, Group: r.Group));

    public IEnumerable<Choice> OutcomeChoices => Form.Outcomes.Select(o => new Choice(o.Code, o.Label));

    public string LinkTo(OpenThing thing) => thing.Kind switch
    {
        OpenThingKind.Marac => CaseLinks.Marac(Id),
        OpenThingKind.Concern => CaseLinks.Concerns(Id),
        OpenThingKind.Item or OpenThingKind.OnwardReferral => SupportLinks.Support(Id),
        _ => CaseLinks.FollowUps(Id),
    };

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Form = await Mediator.Send(new GetClosingFormQuery(CaseId), ct);
        Recovery.Fill(Form);
        Needs.Fill(Form.Areas, prefilled: !Request.HasFormContentType);
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new CloseCaseCommand(CaseId, ReasonCode, Outcomes, Recovery.Scored, Needs.Scored, Summary, Note, Cancel, Version), ct);
        TempData.Done("Done. The overview shows whether the case is closed or waits for approval", "Back to my work", CaseLinks.MyWork);
        return Redirect(CaseLinks.Case(Id));
    }

    private string Wording(OpenThing thing) => thing switch
    {
        { Kind: OpenThingKind.Item } => $"Security item: {thing.What}",
        { Kind: OpenThingKind.Message, DueUtc: { } leaves } => $"{thing.What}, {DueText.For(leaves, NowUtc).Date}",
        { DueUtc: { } due } => $"Follow-up: {thing.What}, {DueText.For(due, NowUtc).Date}",
        _ => thing.What,
    };
}
