using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class NoteModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Timeline";

    [BindProperty]
    public string? Text { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new AddNoteCommand(CaseId, Text, Version), ct);
        TempData.Done("Note added");
        return Redirect(CaseLinks.Timeline(Id));
    }
}
