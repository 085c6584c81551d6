using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Cases;

/// <summary>A page within the frame of a case: who it is about and how to reach them safely, always in view.</summary>
public abstract class CasePage(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CaseHeader Header { get; private set; } = null!;

    public DateTime NowUtc => Header.NowUtc;

    /// <summary>Which link of the sub-navigation is the current one.</summary>
    public abstract string View { get; }

    protected IMediator Mediator => mediator;

    protected CaseId CaseId => CaseId.From(Id);

    /// <summary>Asked after the page's own question, which then is what the access record tells of.</summary>
    protected async Task LoadFrame(CancellationToken ct) => Header = await mediator.Send(new GetCaseHeaderQuery(CaseId), ct);
}

/// <summary>A form of a case. It sends the version that the person was looking at.</summary>
public abstract class CaseActPage(IMediator mediator) : CasePage(mediator), IReloadable
{
    [BindProperty]
    public long Version { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        await LoadFrame(ct);
        Version = Header.Version;
    }
}
