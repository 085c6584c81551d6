using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Safety;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Safety;

public sealed class MeasureModel(IMediator mediator) : ChildActPage(mediator)
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public DateParts On { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public IEnumerable<Choice> Measures => Safety.Measures.Select(m => new Choice(m.Code, m.Label));

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        if (HttpMethods.IsGet(Request.Method))
        {
            On = DateParts.From(LondonTime.LocalDate(NowUtc));
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new RecordChildMeasureCommand(CaseId, HouseholdChildId.From(Child), Code, On.ToDateOnly(), Note, Version), "Recorded for the child", ct);
}
