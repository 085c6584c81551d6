using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support;

public sealed class RecordModel(IMediator mediator, IReferenceData reference) : CasePage(mediator), IReloadable
{
    public override string View => "Support";

    [BindProperty]
    public string? TypeCode { get; set; }

    [BindProperty]
    public string? Minutes { get; set; }

    [BindProperty]
    public DateParts GivenOn { get; set; } = new();

    [BindProperty]
    public string? OtherCases { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Types { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Types = [.. (await reference.Current(ct)).InForce(CodeLists.SupportTypes).Select(t => new Choice(t.Code, t.Label, Group: t.Group))];
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var others = (OtherCases ?? "").Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        await Mediator.Send(new RecordSupportCommand(CaseId, others, TypeCode, Typed.Number(Minutes), GivenOn.ToDateOnly(), Note), ct);
        TempData.Done("Support recorded", "Record more", SupportLinks.RecordSupport(Id));
        return LocalRedirect(SupportLinks.Support(Id));
    }
}
