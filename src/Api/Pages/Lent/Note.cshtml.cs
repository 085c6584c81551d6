using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Lent;

public sealed class NoteModel(IMediator mediator) : LentPage(mediator)
{
    [BindProperty] public string? Text { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Do(new AddLentNoteCommand(CaseId, Text), "Note added", ct);
}
