using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments;

public sealed class NeedsModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Assessments";

    [BindProperty]
    public NeedRows Needs { get; set; } = new();

    [BindProperty]
    public string? Summary { get; set; }

    /// <summary>Number of the newest assessment that this person saw when they began.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    public long? DraftRevision { get; set; }

    /// <summary>What they left here another time.</summary>
    public NeedsDraftDetails? Draft { get; private set; }

    public int Number { get; private set; }

    public bool IsFirst { get; private set; }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        var form = await Mediator.Send(new GetNeedsFormQuery(CaseId), ct);
        (Number, IsFirst) = (form.Number, form.IsFirst);
        Draft = await Mediator.Send(new GetNeedsDraftQuery(CaseId), ct);
        if (!Request.HasFormContentType)
        {
            GoOn();
        }

        Needs.Fill(form.Areas, prefilled: false);
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var recorded = await Mediator.Send(new RecordNeedsAssessmentCommand(CaseId, Needs.Scored, Summary, Version), ct);
        TempData.Done($"Needs assessment {recorded.Number} recorded", "Plan a follow-up", CaseLinks.PlanFollowUp(Id));
        return Redirect(CaseLinks.Assessments(Id));
    }

    /// <summary>Save for later: by the button, or by the script as one goes, which wants to know what to send the next time.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken ct)
    {
        var saved = await Mediator.Send(new SaveNeedsDraftCommand(CaseId, Needs.Drafted, Summary, BasedOn, DraftRevision), ct);
        if (Request.Headers.Accept == "application/json")
        {
            return new JsonResult(new { saved.Revision });
        }

        TempData.Done("Saved for later. Only you see it until you record it", "Go on now", CaseLinks.AssessNeeds(Id));
        return Redirect(CaseLinks.Assessments(Id));
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await Mediator.Send(new DiscardNeedsDraftCommand(CaseId), ct);
        TempData.Done("The draft is thrown away");
        return Redirect(CaseLinks.AssessNeeds(Id));
    }

    private void GoOn()
    {
        (BasedOn, DraftRevision) = (Draft?.BasedOn ?? Number - 1, Draft?.Revision);
        if (Draft is not null)
        {
            Summary = Draft.Summary;
            Needs.Take(Draft.Scores);
        }
    }
}
