using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

[Requires(Permission.CasesEdit)]
public sealed record PauseCaseCommand(CaseId CaseId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class PauseCaseValidator : AbstractValidator<PauseCaseCommand>
{
    public PauseCaseValidator() => RuleFor(c => c.Reason).Given("Say why the support is paused").FreeText(Case.ReasonMaxLength);
}

internal sealed class PauseCaseHandler(ICaseDbContext db) : IRequestHandler<PauseCaseCommand, Unit>
{
    public async Task<Unit> Handle(PauseCaseCommand command, CancellationToken cancellationToken)
    {
        var one = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        one.Pause(PlainText.Clean(command.Reason!));
        return Unit.Value;
    }
}
