using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support.Court;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support.Court;

/// <summary>A hearing is listed.</summary>
[Requires(Permission.CasesEdit)]
public sealed record ListCourtDateCommand(CaseId CaseId, string? HearingCode, string? Court, DateTime? AtUtc, string? Note)
    : ICommand<ListedCourtDate>, IConcernsCase, IIdempotent;

public sealed record ListedCourtDate(Guid Id);

internal sealed class ListCourtDateValidator : AbstractValidator<ListCourtDateCommand>
{
    public ListCourtDateValidator()
    {
        RuleFor(c => c.HearingCode).Given("Select the kind of hearing");
        RuleFor(c => c.Court).Given("Enter the court").FreeText(CourtDate.CourtMaxLength);
        RuleFor(c => c.AtUtc).NotNull().WithMessage("Enter date and time");
        RuleFor(c => c.Note).FreeText(CourtDate.NoteMaxLength);
    }
}

internal sealed class ListCourtDateHandler(ICaseDbContext db, IReferenceData reference, CourtReminders reminders, TimeProvider clock)
    : IRequestHandler<ListCourtDateCommand, ListedCourtDate>
{
    public async Task<ListedCourtDate> Handle(ListCourtDateCommand command, CancellationToken cancellationToken)
    {
        Refuse.If(!(await reference.Current(cancellationToken)).IsInForce(CodeLists.CourtHearings, command.HearingCode), CourtErrors.UnknownHearing);
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var date = CourtDate.List(
            about, command.HearingCode!, PlainText.Clean(command.Court!), command.AtUtc!.Value, PlainText.CleanOrNull(command.Note), now);
        db.CourtDates.Add(date);
        await reminders.Follow(about, date, now, cancellationToken);
        return new ListedCourtDate(date.Id.Value);
    }
}
