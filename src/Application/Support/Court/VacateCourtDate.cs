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

/// <summary>The hearing does not take place; nobody is reminded of it any more.</summary>
[Requires(Permission.CasesEdit)]
public sealed record VacateCourtDateCommand(CaseId CaseId, CourtDateId CourtDateId, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class VacateCourtDateValidator : AbstractValidator<VacateCourtDateCommand>
{
    public VacateCourtDateValidator() => RuleFor(c => c.Reason).Given("Say why it does not take place").FreeText(CourtDate.OutcomeMaxLength);
}

internal sealed class VacateCourtDateHandler(ICaseDbContext db, CourtReminders reminders, TimeProvider clock) : IRequestHandler<VacateCourtDateCommand, Unit>
{
    public async Task<Unit> Handle(VacateCourtDateCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (date, about) = await db.RequireCourtDate(command.CaseId, command.CourtDateId, command.Version, cancellationToken);
        date.Vacate(PlainText.Clean(command.Reason!));
        await reminders.End(about, date, now, cancellationToken);
        return Unit.Value;
    }
}
