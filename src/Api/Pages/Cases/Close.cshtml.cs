using CaseManagement.Api.Pages.Assessments;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class CloseModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    [BindProperty]
    public string? ReasonCode { get; set; }

    [BindProperty]
    public List<string> Outcomes { get; set; } = [];

    [BindProperty]
    public NeedRows Needs { get; set; } = new();

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public NeedsForm Form { get; private set; } = null!;

    public IEnumerable<Choice> Reasons => Form.ClosureReasons.Select(r => new Choice(r.Code, r.Label, Group: r.Group));

    public IEnumerable<Choice> OutcomeChoices => Form.Outcomes.Select(o => new Choice(o.Code, o.Label));

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Form = await Mediator.Send(new GetNeedsFormQuery(CaseId), ct);
        Needs.Fill(Form.Areas, prefilled: !Request.HasFormContentType);
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new CloseCaseCommand(CaseId, ReasonCode, Outcomes, Needs.Scored, Summary, Note, Version), ct);
        TempData.Done("The case is closed", "Back to my work", CaseLinks.MyWork);
        return Redirect(CaseLinks.Case(Id));
    }
}
