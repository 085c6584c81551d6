using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Digests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>All digests of this day are written.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Shows nothing")]
public sealed record EndDigestRoundCommand(DigestKind Kind, DateOnly Day) : ICommand;

internal sealed class EndDigestRoundHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<EndDigestRoundCommand, Unit>
{
    public async Task<Unit> Handle(EndDigestRoundCommand command, CancellationToken cancellationToken)
    {
        if (!await db.IsWritten(command.Kind, command.Day, cancellationToken))
        {
            db.DigestRounds.Add(new DigestRound(command.Kind, command.Day, clock.GetUtcNow().UtcDateTime));
        }

        return Unit.Value;
    }
}

internal static class DigestRounds
{
    public static Task<bool> IsWritten(this ICaseDbContext db, DigestKind kind, DateOnly day, CancellationToken ct) =>
        db.DigestRounds.AnyAsync(r => r.Kind == kind && r.Day == day, ct);

    /// <summary>Where a piece is left, the next run looks again.</summary>
    public static async Task EndRound(this Pieces pieces, DigestKind kind, DateOnly day, CancellationToken ct)
    {
        if (pieces.Left == 0)
        {
            await pieces.Try(new EndDigestRoundCommand(kind, day), ct);
        }

        pieces.ThrowFailures();
    }
}
