using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Documents;

public sealed class LetterModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Documents";

    [BindProperty]
    public Guid? TemplateId { get; set; }

    [BindProperty]
    public Guid? ContactPointId { get; set; }

    public LetterForm Letter { get; private set; } = null!;

    public IEnumerable<Choice> Letters => Letter.Letters.Select(l => new Choice(l.TemplateId.ToString(), l.Name));

    public IEnumerable<Choice> Addresses => Letter.Addresses.Select(a => new Choice(a.ContactPointId.ToString(), a.Display, Hint: string.Join(". ", a.Cautions)));

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Letter = await Mediator.Send(new GetLetterFormQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var letter = await Mediator.Send(new WriteLetterCommand(CaseId, TemplateId, ContactPointId), ct);
        TempData.Done("Letter written. Save a copy, check it, and print it.");
        return LocalRedirect(DocumentLinks.Document(Id, letter.Value));
    }
}
