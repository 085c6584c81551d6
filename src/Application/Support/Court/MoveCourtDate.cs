using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support.Court;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support.Court;

/// <summary>The hearing has another date; its reminders go with it.</summary>
[Requires(Permission.CasesEdit)]
public sealed record MoveCourtDateCommand(CaseId CaseId, CourtDateId CourtDateId, DateTime? AtUtc, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class MoveCourtDateValidator : AbstractValidator<MoveCourtDateCommand>
{
    public MoveCourtDateValidator()
    {
        RuleFor(c => c.AtUtc).NotNull().WithMessage("Enter the new date and time");
        RuleFor(c => c.Reason).FreeText(CourtDate.NoteMaxLength);
    }
}

internal sealed class MoveCourtDateHandler(ICaseDbContext db, CourtReminders reminders, TimeProvider clock) : IRequestHandler<MoveCourtDateCommand, Unit>
{
    public async Task<Unit> Handle(MoveCourtDateCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (date, about) = await db.RequireCourtDate(command.CaseId, command.CourtDateId, command.Version, cancellationToken);
        date.Move(command.AtUtc!.Value, PlainText.CleanOrNull(command.Reason), now);
        await reminders.Follow(about, date, now, cancellationToken);
        return Unit.Value;
    }
}
