using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Application.Cases;

[Requires(Permission.CasesEdit)]
public sealed record ResumeCaseCommand(CaseId CaseId, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class ResumeCaseHandler(ICaseDbContext db) : IRequestHandler<ResumeCaseCommand, Unit>
{
    public async Task<Unit> Handle(ResumeCaseCommand command, CancellationToken cancellationToken)
    {
        var paused = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        paused.Resume();
        return Unit.Value;
    }
}
