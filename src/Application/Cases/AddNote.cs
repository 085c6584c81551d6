using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

[Requires(Permission.CasesEdit)]
public sealed record AddNoteCommand(CaseId CaseId, string? Text, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class AddNoteValidator : AbstractValidator<AddNoteCommand>
{
    public AddNoteValidator() => RuleFor(c => c.Text).Given("Enter the note").FreeText(Case.NoteMaxLength);
}

internal sealed class AddNoteHandler(ICaseDbContext db) : IRequestHandler<AddNoteCommand, Unit>
{
    public async Task<Unit> Handle(AddNoteCommand command, CancellationToken cancellationToken)
    {
        var noted = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        noted.AddNote(PlainText.Clean(command.Text!));
        return Unit.Value;
    }
}
