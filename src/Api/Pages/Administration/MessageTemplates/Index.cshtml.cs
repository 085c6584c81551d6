using CaseManagement.Application.Messages;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.MessageTemplates;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public MessageTemplateList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => List = await mediator.Send(new ListMessageTemplatesQuery(), ct);
}
