using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.MessageTemplates;

public sealed class NewModel(IMediator mediator) : PageModel
{
    public static readonly IReadOnlyList<Choice> Channels = [new(nameof(ContactChannel.Text), "Text"), new(nameof(ContactChannel.Email), "E-mail")];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public ContactChannel? Channel { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public bool NamesService { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts To { get; set; } = new();

    public async Task OnGetAsync(Guid? like, CancellationToken ct)
    {
        if (like is { } id)
        {
            var held = await mediator.Send(new GetMessageTemplateQuery(MessageTemplateId.From(id)), ct);
            (Name, Channel, Title, Text, NamesService) = (held.Name, held.Channel, held.Title, held.Text, held.NamesService);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new DrawUpMessageTemplateCommand(Name, Channel, Title, Text, NamesService, From.ToDateOnly(), To.ToDateOnly()), ct);
        TempData.Done("Message drawn up");
        return LocalRedirect(AdministrationLinks.Messages);
    }
}
