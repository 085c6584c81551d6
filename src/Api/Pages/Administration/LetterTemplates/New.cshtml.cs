using CaseManagement.Api.Web;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.LetterTemplates;

public sealed class NewModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public bool Neutral { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts To { get; set; } = new();

    public async Task OnGetAsync(Guid? like, CancellationToken ct)
    {
        if (like is { } id)
        {
            var held = await mediator.Send(new GetLetterTemplateQuery(LetterTemplateId.From(id)), ct);
            (Name, Body, Neutral) = (held.Name, held.Body, held.Neutral);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new DrawUpLetterTemplateCommand(Name, Body, Neutral, From.ToDateOnly(), To.ToDateOnly()), ct);
        TempData.Done("Letter drawn up");
        return LocalRedirect(AdministrationLinks.Letters);
    }
}
