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

    public int Number { get; private set; }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        var form = await Mediator.Send(new GetNeedsFormQuery(CaseId), ct);
        Number = form.Number;
        Needs.Fill(form.Areas, prefilled: false);
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var recorded = await Mediator.Send(new RecordNeedsAssessmentCommand(CaseId, Needs.Scored, Summary, Version), ct);
        TempData.Done($"Needs assessment {recorded.Number} recorded", "Plan a follow-up", CaseLinks.PlanFollowUp(Id));
        return Redirect(CaseLinks.Assessments(Id));
    }
}
