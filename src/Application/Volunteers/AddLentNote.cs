using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>A volunteer's note on a case lent to them.</summary>
[Requires(Permission.CasesLent)]
public sealed record AddLentNoteCommand(CaseId CaseId, string? Text) : ICommand<AddedLentNote>, IConcernsLentCase, IIdempotent;

public sealed record AddedLentNote(DateTime AddedUtc);

internal sealed class AddLentNoteValidator : AbstractValidator<AddLentNoteCommand>
{
    public AddLentNoteValidator() => RuleFor(c => c.Text).Given("Enter the note").FreeText(Case.NoteMaxLength);
}

internal sealed class AddLentNoteHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<AddLentNoteCommand, AddedLentNote>
{
    public async Task<AddedLentNote> Handle(AddLentNoteCommand command, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        about.AddNote(PlainText.Clean(command.Text!));
        return new AddedLentNote(clock.GetUtcNow().UtcDateTime);
    }
}
