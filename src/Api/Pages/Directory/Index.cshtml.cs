using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Directory;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Directory;

/// <summary>Services to which people can be referred. What is searched for is about services, so it may stand in the address.</summary>
public sealed class IndexModel(IMediator mediator, IReferenceData reference, ICurrentUser user) : PageModel
{
    [FromQuery]
    public string? Search { get; set; }

    [FromQuery]
    public string? Need { get; set; }

    [FromQuery]
    public string? Area { get; set; }

    [FromQuery]
    public bool Ended { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public ListPage<ServiceRow> Services { get; private set; } = null!;

    public IReadOnlyList<Choice> Needs { get; private set; } = [];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public bool MayChange => user.Has(Permission.DirectoryEdit);

    public PageLinks Links => new(
        Words.Count(Services.Items.Count, "service"),
        Services.Next is { } next ? DirectoryLinks.Found(Search, Need, Area, Ended, next) : null,
        After is null ? null : DirectoryLinks.Found(Search, Need, Area, Ended));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Services = await mediator.Send(new ListServicesQuery(Search, Need, Area, Ended, After, 20), ct);
        var codes = await reference.Current(ct);
        (Needs, Areas) = (ServiceChoices.Needs(codes), ServiceChoices.Areas(codes));
    }
}
