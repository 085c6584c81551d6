using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Directory;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Directory;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

public sealed class ReferModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Support";

    [FromRoute]
    public Guid Service { get; set; }

    [BindProperty]
    public string? NeedCode { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public ServiceDetails Details { get; private set; } = null!;

    public IEnumerable<Choice> Needs => Details.Service.Needs.Zip(Details.NeedNames, (code, name) => new Choice(code, name));

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Details = await Mediator.Send(new GetServiceQuery(DirectoryServiceId.From(Service)), ct);
        NeedCode ??= Details.Service.Needs.Count == 1 ? Details.Service.Needs[0] : null;
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var prepared = await Mediator.Send(new PrepareOnwardReferralCommand(CaseId, Service, NeedCode, Why), ct);
        TempData.Done("Onward referral written. It is not sent yet.");
        return LocalRedirect(SupportLinks.SendOnward(Id, prepared.Value));
    }
}
