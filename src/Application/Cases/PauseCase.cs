using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

/// <summary>The case is held until a day, on which it wakes by itself.</summary>
[Requires(Permission.CasesEdit)]
public sealed record PauseCaseCommand(CaseId CaseId, string? Reason, DateOnly? Until, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class PauseCaseValidator : AbstractValidator<PauseCaseCommand>
{
    public PauseCaseValidator()
    {
        RuleFor(c => c.Reason).Given("Say why the support is paused").FreeText(Case.ReasonMaxLength);
        RuleFor(c => c.Until).NotNull().WithMessage("Enter the day until which the case is held");
    }
}

internal sealed class PauseCaseHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<PauseCaseCommand, Unit>
{
    public async Task<Unit> Handle(PauseCaseCommand command, CancellationToken cancellationToken)
    {
        var one = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        one.Pause(PlainText.Clean(command.Reason!), command.Until!.Value, LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime));
        return Unit.Value;
    }
}
