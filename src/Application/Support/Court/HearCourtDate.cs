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

/// <summary>What came of the hearing.</summary>
[Requires(Permission.CasesEdit)]
public sealed record HearCourtDateCommand(CaseId CaseId, CourtDateId CourtDateId, string? Outcome, long Version) : ICommand, IConcernsCase;

internal sealed class HearCourtDateValidator : AbstractValidator<HearCourtDateCommand>
{
    public HearCourtDateValidator() => RuleFor(c => c.Outcome).Given("Enter what came of it").FreeText(CourtDate.OutcomeMaxLength);
}

internal sealed class HearCourtDateHandler(ICaseDbContext db, CourtReminders reminders, TimeProvider clock) : IRequestHandler<HearCourtDateCommand, Unit>
{
    public async Task<Unit> Handle(HearCourtDateCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (date, about) = await db.RequireCourtDate(command.CaseId, command.CourtDateId, command.Version, cancellationToken);
        date.Hear(PlainText.Clean(command.Outcome!), now);
        await reminders.End(about, date, now, cancellationToken);
        return Unit.Value;
    }
}
