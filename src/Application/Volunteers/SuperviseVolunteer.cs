using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>The next supervision has its day; another day takes the place of one that was booked.</summary>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record BookSupervisionCommand(UserId VolunteerId, DateOnly? On, long Version) : ICommand;

/// <summary>A supervision was held, with a short note; and the next is booked, where the day is known.</summary>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record HoldSupervisionCommand(UserId VolunteerId, DateOnly? On, string? Note, DateOnly? NextOn, long Version) : ICommand;

internal sealed class BookSupervisionValidator : AbstractValidator<BookSupervisionCommand>
{
    public BookSupervisionValidator() => RuleFor(c => c.On).NotNull().WithMessage("Enter the day of the next supervision");
}

internal sealed class HoldSupervisionValidator : AbstractValidator<HoldSupervisionCommand>
{
    public HoldSupervisionValidator()
    {
        RuleFor(c => c.On).NotNull().WithMessage("Enter when it was held");
        RuleFor(c => c.Note).Given("Enter a short note").FreeText(Volunteer.NoteMaxLength);
    }
}

internal sealed class SuperviseVolunteerHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<BookSupervisionCommand, Unit>, IRequestHandler<HoldSupervisionCommand, Unit>
{
    private DateOnly Today => LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    public async Task<Unit> Handle(BookSupervisionCommand command, CancellationToken cancellationToken)
    {
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        volunteer.BookSupervision(command.On!.Value, Today);
        return Unit.Value;
    }

    public async Task<Unit> Handle(HoldSupervisionCommand command, CancellationToken cancellationToken)
    {
        var volunteer = await db.RequireLookedAfter(user, command.VolunteerId, command.Version, cancellationToken);
        volunteer.HoldSupervision(command.On!.Value, PlainText.Clean(command.Note!), Today);
        if (command.NextOn is { } next)
        {
            volunteer.BookSupervision(next, Today);
        }

        return Unit.Value;
    }
}
