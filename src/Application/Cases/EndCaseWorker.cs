using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

/// <summary>A worker beside the lead works the case no longer, and from then on sees it only as others of the team do.</summary>
[Requires(Permission.CasesAssign)]
public sealed record EndCaseWorkerCommand(CaseId CaseId, UserId WorkerId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class EndCaseWorkerValidator : AbstractValidator<EndCaseWorkerCommand>
{
    public EndCaseWorkerValidator() => RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
}

internal sealed class EndCaseWorkerHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<EndCaseWorkerCommand, Unit>
{
    public async Task<Unit> Handle(EndCaseWorkerCommand command, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        about.EndWorker(command.WorkerId, PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
