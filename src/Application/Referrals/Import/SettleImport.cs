using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using MediatR;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>How far it is, for whoever watches.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("A number of rows")]
public sealed record TellImportProgressCommand(ReferralImportId Id, long Rows) : ICommand;

/// <summary>The whole file was read; each row has its receipt.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Numbers of rows")]
public sealed record FinishImportCommand(ReferralImportId Id, IReadOnlyList<OutcomeCount> Outcomes) : ICommand;

/// <summary>Nothing of the file can be taken.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("A sentence about a file")]
public sealed record FailImportCommand(ReferralImportId Id, string Sentence) : ICommand;

internal sealed class TellImportProgressHandler(ICaseDbContext db) : IRequestHandler<TellImportProgressCommand, Unit>
{
    public async Task<Unit> Handle(TellImportProgressCommand command, CancellationToken cancellationToken)
    {
        (await db.ReferralImports.RequireAsync(command.Id, null, cancellationToken)).TakenSoFar(command.Rows);
        return Unit.Value;
    }
}

internal sealed class FinishImportHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<FinishImportCommand, Unit>
{
    public async Task<Unit> Handle(FinishImportCommand command, CancellationToken cancellationToken)
    {
        (await db.ReferralImports.RequireAsync(command.Id, null, cancellationToken)).Finish(command.Outcomes, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}

internal sealed class FailImportHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<FailImportCommand, Unit>
{
    public async Task<Unit> Handle(FailImportCommand command, CancellationToken cancellationToken)
    {
        (await db.ReferralImports.RequireAsync(command.Id, null, cancellationToken)).Fail(command.Sentence, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
