using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>Hours that a volunteer gave beside the support that they log on cases.</summary>
[Requires(Permission.HoursLog)]
[NotCaseData("The caller's own hours")]
public sealed record LogHoursCommand(DateOnly? On, int? Minutes, string? Kind, string? Note) : ICommand<HoursEntryId>, IIdempotent;

[Requires(Permission.HoursLog)]
[NotCaseData("The caller's own hours")]
public sealed record StrikeOutHoursCommand(HoursEntryId EntryId, string? Reason, long Version) : ICommand;

internal sealed class LogHoursValidator : AbstractValidator<LogHoursCommand>
{
    public LogHoursValidator()
    {
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day");
        RuleFor(c => c.Minutes).NotNull().WithMessage("Enter how many minutes");
        RuleFor(c => c.Kind).Given("Select what the time was for");
        RuleFor(c => c.Note).FreeText(HoursEntry.NoteMaxLength);
    }
}

internal sealed class StrikeOutHoursValidator : AbstractValidator<StrikeOutHoursCommand>
{
    public StrikeOutHoursValidator() => RuleFor(c => c.Reason).Given("Say why").FreeText(HoursEntry.NoteMaxLength);
}

internal sealed class LogHoursHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<LogHoursCommand, HoursEntryId>, IRequestHandler<StrikeOutHoursCommand, Unit>
{
    public async Task<HoursEntryId> Handle(LogHoursCommand command, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new ForbiddenException();
        Refuse.If(!(await reference.Current(cancellationToken)).IsInForce(CodeLists.VolunteerHours, command.Kind), VolunteerErrors.UnknownHours);
        var given = new HoursGiven(command.On!.Value, command.Minutes!.Value, command.Kind!, PlainText.CleanOrNull(command.Note));
        var onCases = await db.SupportByVolunteers().AnyAsync(s => s.ByUserId == me && s.GivenOn == given.On, cancellationToken);
        var entry = HoursEntry.Log(me, given, onCases, clock.GetUtcNow().UtcDateTime);
        db.VolunteerHours.Add(entry);
        return entry.Id;
    }

    public async Task<Unit> Handle(StrikeOutHoursCommand command, CancellationToken cancellationToken)
    {
        var entry = await db.VolunteerHours.RequireAsync(command.EntryId, command.Version, cancellationToken);
        if (entry.VolunteerId != user.UserId)
        {
            throw new NotFoundException();
        }

        entry.StrikeOut(PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
