using CaseManagement.Application.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.LetterTemplates;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public LetterTemplateList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => List = await mediator.Send(new ListLetterTemplatesQuery(), ct);
}
