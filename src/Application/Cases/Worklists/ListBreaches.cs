using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

/// <summary>Promises of the team that were broken and are open still: the longest broken first.</summary>
[Requires(Permission.WorkersManage)]
[NotCaseData("References and times of what the caller may see, nothing of a person")]
public sealed record ListBreachesQuery : IQuery<IReadOnlyList<Breach>>;

public enum BreachKind
{
    /// <summary>Nobody has tried to make first contact in time.</summary>
    FirstContact,

    /// <summary>A follow-up went to the team leader, and is not done.</summary>
    FollowUp,
}

/// <param name="Id">Of the referral or the case.</param>
/// <param name="Worker">Who was to do it; null where nobody had taken it.</param>
public sealed record Breach(BreachKind Kind, Guid Id, string Reference, DateTime DueUtc, string? Worker);

internal sealed class ListBreachesHandler(ICaseDbContext db, ICurrentUser user, IActorNames names, TimeProvider clock)
    : IRequestHandler<ListBreachesQuery, IReadOnlyList<Breach>>
{
    private const int Most = 50;

    public async Task<IReadOnlyList<Breach>> Handle(ListBreachesQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var followUps = await db.FollowUps.AsNoTracking().Where(f => f.Status == FollowUpStatus.Escalated)
            .Join(db.Cases.VisibleTo(user), f => f.CaseId, c => c.Id, (f, c) => new { c.Id, c.Reference, f.DueUtc, f.AssignedToId })
            .OrderBy(f => f.DueUtc).Take(Most).ToListAsync(cancellationToken);
        var referrals = user.Has(Permission.ReferralsWork) ? await Late(now, cancellationToken) : [];
        var known = await names.Of([.. followUps.Select(f => f.AssignedToId).Concat(referrals.Select(r => r.By)).OfType<Domain.Security.UserId>().Distinct().Select(id => $"user:{id.Value}")], cancellationToken);
        return
        [
            .. followUps.Select(f => new Breach(BreachKind.FollowUp, f.Id.Value, f.Reference, f.DueUtc, NameOf(f.AssignedToId, known)))
                .Concat(referrals.Select(r => r.Breach with { Worker = NameOf(r.By, known) }))
                .OrderBy(b => b.DueUtc).Take(Most),
        ];
    }

    private static string? NameOf(Domain.Security.UserId? who, IReadOnlyDictionary<string, string> known) => who is { } id ? known.GetValueOrDefault($"user:{id.Value}") : null;

    private async Task<List<(Breach Breach, Domain.Security.UserId? By)>> Late(DateTime now, CancellationToken ct)
    {
        var team = user.TeamId;
        var late = await db.Referrals.AsNoTracking().VisibleTo(user, db)
            .Where(r => r.TeamId == team && r.Queue == ReferralQueue.Inbox && r.FirstAttemptUtc == null && r.ContactDueUtc < now)
            .OrderBy(r => r.ContactDueUtc).Take(Most)
            .Select(r => new { r.Id, r.Reference, Due = r.ContactDueUtc!.Value, r.AssignedToId }).ToListAsync(ct);
        return late.ConvertAll(r => (new Breach(BreachKind.FirstContact, r.Id.Value, r.Reference, r.Due, null), r.AssignedToId));
    }
}
