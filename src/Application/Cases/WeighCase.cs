using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Application.Cases;

/// <summary>What makes the case lighter or heavier than others of its kind.</summary>
[Requires(Permission.CasesEdit)]
public sealed record WeighCaseCommand(CaseId CaseId, bool InformationOnly, bool AtCourt, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class WeighCaseHandler(ICaseDbContext db) : IRequestHandler<WeighCaseCommand, Unit>
{
    public async Task<Unit> Handle(WeighCaseCommand command, CancellationToken cancellationToken)
    {
        var weighed = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        weighed.Weigh(command.InformationOnly, command.AtCourt);
        return Unit.Value;
    }
}
