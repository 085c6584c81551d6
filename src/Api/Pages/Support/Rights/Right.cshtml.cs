using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Support.Rights;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Rights;

public sealed class RightModel(IMediator mediator) : RightsPage(mediator)
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public DateParts ExplainedOn { get; set; } = new();

    [BindProperty]
    public DateParts AskedForOn { get; set; } = new();

    [BindProperty]
    public bool? Met { get; set; }

    [BindProperty]
    public DateParts MetOn { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public RightDetails Held { get; private set; } = null!;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Held = Rights.Rights.FirstOrDefault(r => r.Code == Code) ?? throw new NotFoundException();
        if (HttpMethods.IsGet(Request.Method))
        {
            (ExplainedOn, AskedForOn, MetOn) = (DateParts.From(Held.ExplainedOn), DateParts.From(Held.AskedForOn), DateParts.From(Held.MetOn));
            (Met, Note) = (Held.Met, Held.Note);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(
        new RecordRightCommand(CaseId, Code, ExplainedOn.ToDateOnly(), AskedForOn.ToDateOnly(), Met, MetOn.ToDateOnly(), Note, Version), "Recorded", ct);
}
