using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

/// <param name="ExpectedVersion">Of the case, where the caller asks that it be unchanged; a note overwrites nothing.</param>
[Requires(Permission.CasesEdit)]
public sealed record AddNoteCommand(CaseId CaseId, string? Text, [property: JsonIgnore] long? ExpectedVersion)
    : ICommand<AddedNote>, IConcernsCase, IIdempotent;

public sealed record AddedNote(DateTime AddedUtc);

internal sealed class AddNoteValidator : AbstractValidator<AddNoteCommand>
{
    public AddNoteValidator() => RuleFor(c => c.Text).Given("Enter the note").FreeText(Case.NoteMaxLength);
}

internal sealed class AddNoteHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<AddNoteCommand, AddedNote>
{
    public async Task<AddedNote> Handle(AddNoteCommand command, CancellationToken cancellationToken)
    {
        var noted = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        noted.AddNote(PlainText.Clean(command.Text!));
        return new AddedNote(clock.GetUtcNow().UtcDateTime);
    }
}
