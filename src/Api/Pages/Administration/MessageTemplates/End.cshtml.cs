using CaseManagement.Api.Web;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.Messages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.MessageTemplates;

public sealed class EndModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public DateParts On { get; set; } = new();

    public MessageTemplateDetails Held { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Held = await mediator.Send(new GetMessageTemplateQuery(MessageTemplateId.From(Id)), ct);
        Version = Held.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new EndMessageTemplateCommand(MessageTemplateId.From(Id), On.ToDateOnly(), Version), ct);
        TempData.Done("Last day set");
        return LocalRedirect(AdministrationLinks.Messages);
    }
}
