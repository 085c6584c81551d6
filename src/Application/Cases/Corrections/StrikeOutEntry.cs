using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.History;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases.Corrections;

/// <summary>An entry of the timeline was recorded on the wrong case or person, and belongs on none that the caller knows.</summary>
[Requires(Permission.CasesCorrect)]
public sealed record StrikeOutEntryCommand(CaseId CaseId, ActId EntryId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class StrikeOutEntryValidator : AbstractValidator<StrikeOutEntryCommand>
{
    public StrikeOutEntryValidator() => RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
}

internal sealed class StrikeOutEntryHandler(ICaseDbContext db, WrongEntries wrong, TimeProvider clock) : IRequestHandler<StrikeOutEntryCommand, Unit>
{
    public async Task<Unit> Handle(StrikeOutEntryCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        var entry = await wrong.Find(about, command.EntryId, cancellationToken);
        db.ActStrikes.Add(about.StrikeOut(entry, null, PlainText.Clean(command.Reason!), now));
        await wrong.Undo(about, entry, now, cancellationToken);
        return Unit.Value;
    }
}
