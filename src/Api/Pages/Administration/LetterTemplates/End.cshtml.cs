using CaseManagement.Api.Web;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.LetterTemplates;

public sealed class EndModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public DateParts On { get; set; } = new();

    public LetterTemplateDetails Held { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Held = await mediator.Send(new GetLetterTemplateQuery(LetterTemplateId.From(Id)), ct);
        Version = Held.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new EndLetterTemplateCommand(LetterTemplateId.From(Id), On.ToDateOnly(), Version), ct);
        TempData.Done("Last day set");
        return LocalRedirect(AdministrationLinks.Letters);
    }
}
