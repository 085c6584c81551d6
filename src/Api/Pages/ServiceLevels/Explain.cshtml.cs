using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.ServiceLevels;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.ServiceLevels;

public sealed class ExplainModel(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid ClockId { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public string Reference { get; private set; } = "";

    public ServiceLevelRow Late { get; private set; } = null!;

    public IReadOnlyList<Choice> Reasons { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new ExplainBreachCommand(ReferralId.From(Id), ServiceClockId.From(ClockId), Reason, Note, Version), ct);
        TempData.Done("The reason is saved.");
        return LocalRedirect(ServiceLevelLinks.Of(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var sheet = await mediator.Send(new GetServiceLevelsQuery(ReferralId.From(Id)), ct);
        Late = sheet.Promises.FirstOrDefault(p => p.Id == ClockId && p.IsLate) ?? throw new NotFoundException();
        (Reference, Version) = (sheet.Reference, Late.Version);
        Reasons = [.. (await referenceData.Current(ct)).InForce(CodeLists.BreachReasons).Select(e => new Choice(e.Code, e.Label))];
    }
}
