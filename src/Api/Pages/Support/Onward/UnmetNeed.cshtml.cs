using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Directory;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

public sealed class UnmetNeedModel(IMediator mediator, IReferenceData reference) : CaseActPage(mediator)
{
    public override string View => "Support";

    [BindProperty]
    public string? NeedCode { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Needs { get; private set; } = [];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Needs = ServiceChoices.Needs(await reference.Current(ct));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new RecordUnmetNeedCommand(CaseId, NeedCode, Note), ct);
        TempData.Done("Unmet need recorded");
        return LocalRedirect(SupportLinks.Support(Id));
    }
}
