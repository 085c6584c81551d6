using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Directory;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Directory;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

/// <summary>The directory, searched for somebody. Those for where the person lives, and for everywhere.</summary>
public sealed class FindModel(IMediator mediator, IReferenceData reference) : CasePage(mediator)
{
    public override string View => "Support";

    [FromQuery]
    public string? Search { get; set; }

    [FromQuery]
    public string? Need { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public ListPage<ServiceRow> Services { get; private set; } = null!;

    public IReadOnlyList<Choice> Needs { get; private set; } = [];

    public PageLinks Links => new(
        Words.Count(Services.Items.Count, "service"),
        Services.Next is { } next ? SupportLinks.FoundServices(Id, Search, Need, next) : null,
        After is null ? null : SupportLinks.FoundServices(Id, Search, Need));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var area = await Mediator.Send(new GetCaseAreaQuery(CaseId), ct);
        Services = await Mediator.Send(new ListServicesQuery(Search, Need, area.Code, false, After, 20), ct);
        Needs = ServiceChoices.Needs(await reference.Current(ct));
        await LoadFrame(ct);
    }
}
