using CaseManagement.Api.Pages.People;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Lent;

/// <summary>A page of a case that is lent to a volunteer: how to reach the person safely is always in view.</summary>
public abstract class LentPage(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>Of what the page acts on.</summary>
    [BindProperty] public long Version { get; set; }

    public LentCase Case { get; private set; } = null!;

    public SafeContact SafeContact { get; private set; } = null!;

    protected CaseId CaseId => CaseId.From(Id);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        Case = await mediator.Send(new GetLentCaseQuery(CaseId), ct);
        SafeContact = SafeContactWords.Card(Case.SafeContact, null);
        Version = Case.Version;
    }

    protected async Task<IActionResult> Do<TResult>(ICommand<TResult> command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(LentLinks.Case(Id));
    }
}
