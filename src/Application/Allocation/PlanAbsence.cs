using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Allocation;

/// <summary>Days on which a worker is not there, so that nothing is proposed to them.</summary>
/// <param name="Until">The last day; null where nobody knows yet.</param>
[Requires(Permission.WorkersManage)]
[NotCaseData("About a colleague")]
public sealed record PlanAbsenceCommand(UserId WorkerId, DateOnly? From, DateOnly? Until, long ExpectedVersion) : ICommand;

internal sealed class PlanAbsenceValidator : AbstractValidator<PlanAbsenceCommand>
{
    public PlanAbsenceValidator() => RuleFor(c => c.From).NotNull().WithMessage("Enter the first day away");
}

internal sealed class PlanAbsenceHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<PlanAbsenceCommand, Unit>
{
    public async Task<Unit> Handle(PlanAbsenceCommand command, CancellationToken ct)
    {
        var worker = await db.RequireManaged(user, command.WorkerId, command.ExpectedVersion, ct);
        worker.PlanAbsence(command.From!.Value, command.Until);
        return Unit.Value;
    }
}
