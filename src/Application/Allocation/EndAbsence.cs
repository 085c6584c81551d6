using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Allocation;

/// <summary>A worker is back sooner, or was not away at all.</summary>
/// <param name="From">The first day of the absence.</param>
/// <param name="BackOn">The day on which they are there again; on or before the first day the absence does not happen.</param>
[Requires(Permission.WorkersManage)]
[NotCaseData("About a colleague")]
public sealed record EndAbsenceCommand(UserId WorkerId, DateOnly? From, DateOnly? BackOn, long ExpectedVersion) : ICommand;

internal sealed class EndAbsenceValidator : AbstractValidator<EndAbsenceCommand>
{
    public EndAbsenceValidator()
    {
        RuleFor(c => c.From).NotNull().WithMessage("Say which absence: its first day");
        RuleFor(c => c.BackOn).NotNull().WithMessage("Enter the day on which they are back");
    }
}

internal sealed class EndAbsenceHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<EndAbsenceCommand, Unit>
{
    public async Task<Unit> Handle(EndAbsenceCommand command, CancellationToken ct)
    {
        var worker = await db.RequireManaged(user, command.WorkerId, command.ExpectedVersion, ct);
        worker.EndAbsence(command.From!.Value, command.BackOn!.Value);
        return Unit.Value;
    }
}
