using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

[Requires(Permission.CasesClose)]
public sealed record ReopenCaseCommand(CaseId CaseId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class ReopenCaseValidator : AbstractValidator<ReopenCaseCommand>
{
    public ReopenCaseValidator() => RuleFor(c => c.Reason).Given("Say why the case is opened again").FreeText(Case.ReasonMaxLength);
}

internal sealed class ReopenCaseHandler(ICaseDbContext db) : IRequestHandler<ReopenCaseCommand, Unit>
{
    public async Task<Unit> Handle(ReopenCaseCommand command, CancellationToken cancellationToken)
    {
        var one = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        one.Reopen(PlainText.Clean(command.Reason!));
        return Unit.Value;
    }
}
