using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Corrections;

/// <summary>An entry of the timeline belongs on another case: it is struck out here, and stands there with its own time and author.</summary>
/// <param name="ToReference">Of an open case that the caller may see.</param>
[Requires(Permission.CasesCorrect)]
public sealed record MoveEntryCommand(CaseId CaseId, ActId EntryId, string? ToReference, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class MoveEntryValidator : AbstractValidator<MoveEntryCommand>
{
    public MoveEntryValidator()
    {
        RuleFor(c => c.ToReference).Given("Give the reference of the case to which it belongs").FreeText(20);
        RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class MoveEntryHandler(ICaseDbContext db, WrongEntries wrong, ICurrentUser user, IAccessLog accessLog, TimeProvider clock)
    : IRequestHandler<MoveEntryCommand, Unit>
{
    public async Task<Unit> Handle(MoveEntryCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        var entry = await wrong.Find(about, command.EntryId, cancellationToken);
        var right = await Target(command, now, cancellationToken);
        db.ActStrikes.Add(about.StrikeOut(entry, right.Id, PlainText.Clean(command.Reason!), now));
        await wrong.Redo(about, entry, right, now, cancellationToken);
        await wrong.Undo(about, entry, now, cancellationToken);
        return Unit.Value;
    }

    /// <summary>What is not there, not theirs or over looks the same.</summary>
    private async Task<Case> Target(MoveEntryCommand command, DateTime now, CancellationToken ct)
    {
        var reference = PlainText.Clean(command.ToReference!).ToUpperInvariant();
        var found = await db.Cases.VisibleTo(user)
            .Where(c => c.Reference == reference && c.Status != CaseStatus.Closed && c.Status != CaseStatus.Restricted)
            .Select(c => (CaseId?)c.Id).SingleOrDefaultAsync(ct);
        Refuse.If(found is null, CaseErrors.MovedToUnknown);
        await accessLog.Write(new AccessRecord(now, user.Actor, nameof(MoveEntryCommand), found!.Value.Value, null), ct);
        return await db.Cases.RequireAsync(found.Value, null, ct);
    }
}
