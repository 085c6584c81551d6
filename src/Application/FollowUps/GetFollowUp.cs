using System.Linq.Expressions;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetFollowUpQuery(CaseId CaseId, FollowUpId FollowUpId) : IQuery<FollowUpDetails>, IConcernsCase;

/// <param name="AssignedToId">Null while it waits for somebody of the team to take it.</param>
/// <param name="AssignedTo">The name of who has promised it.</param>
/// <param name="OfTeam">It is the team's, whoever does it this once.</param>
/// <param name="Repeat">Null where it is to be done once.</param>
public sealed record FollowUpDetails(
    Guid Id,
    Guid CaseId,
    string What,
    DateTime DueUtc,
    DateTime EscalateUtc,
    FollowUpStatus Status,
    Guid? AssignedToId,
    string? AssignedTo,
    bool OfTeam,
    DateTime CreatedUtc,
    DateTime? FinishedUtc,
    string? Outcome,
    FollowUpFit Fit,
    FollowUpRepeat? Repeat,
    long Version);

internal sealed class GetFollowUpHandler(ICaseDbContext db, IActorNames names) : IRequestHandler<GetFollowUpQuery, FollowUpDetails>
{
    public async Task<FollowUpDetails> Handle(GetFollowUpQuery query, CancellationToken cancellationToken)
    {
        var found = await db.FollowUps.AsNoTracking()
            .Where(f => f.Id == query.FollowUpId && f.CaseId == query.CaseId)
            .Select(FollowUpProjection.Details)
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? throw new NotFoundException() : (await names.Fill([found], cancellationToken))[0];
    }
}

internal static class FollowUpProjection
{
    public static readonly Expression<Func<FollowUp, FollowUpDetails>> Details = f => new FollowUpDetails(
        f.Id.Value, f.CaseId.Value, f.What, f.DueUtc, f.EscalateUtc, f.Status, f.AssignedToId == null ? null : f.AssignedToId.Value.Value, null, f.OfTeam, f.CreatedUtc, f.FinishedUtc, f.Outcome, f.Fit, f.Repeat, f.Version);

    public static async Task<IReadOnlyList<FollowUpDetails>> Fill(this IActorNames names, IReadOnlyList<FollowUpDetails> rows, CancellationToken ct)
    {
        var known = await names.Of([.. rows.Select(r => r.AssignedToId).OfType<Guid>().Distinct().Select(ActorOf)], ct);
        return [.. rows.Select(r => r with { AssignedTo = r.AssignedToId is { } worker ? known.GetValueOrDefault(ActorOf(worker)) : null })];
    }

    private static string ActorOf(Guid user) => $"user:{user}";
}
