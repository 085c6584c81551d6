using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Safeguarding;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Safeguarding;

/// <summary>The safeguarding concerns of a case, the newest first.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetConcernsQuery(CaseId CaseId) : IQuery<IReadOnlyList<ConcernDetails>>, IConcernsCase;

public sealed record ConcernDetails(
    Guid Id, ConcernAbout About, string What, string? RaisedBy, DateTime RaisedUtc, ConcernDecision? Decision, string? DecisionReason, DateTime? DecidedUtc,
    long Version);

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetConcernQuery(CaseId CaseId, SafeguardingConcernId ConcernId) : IQuery<ConcernDetails>, IConcernsCase;

internal sealed class GetConcernsHandler(ICaseDbContext db, IActorNames names)
    : IRequestHandler<GetConcernsQuery, IReadOnlyList<ConcernDetails>>, IRequestHandler<GetConcernQuery, ConcernDetails>
{
    public async Task<IReadOnlyList<ConcernDetails>> Handle(GetConcernsQuery request, CancellationToken cancellationToken) =>
        await Told(db.SafeguardingConcerns.Where(c => c.CaseId == request.CaseId), cancellationToken);

    public async Task<ConcernDetails> Handle(GetConcernQuery request, CancellationToken cancellationToken)
    {
        var found = await Told(db.SafeguardingConcerns.Where(c => c.CaseId == request.CaseId && c.Id == request.ConcernId), cancellationToken);
        return found.Count > 0 ? found[0] : throw new NotFoundException();
    }

    private async Task<IReadOnlyList<ConcernDetails>> Told(IQueryable<SafeguardingConcern> concerns, CancellationToken ct)
    {
        var found = await concerns.AsNoTracking().OrderByDescending(c => c.RaisedUtc).ToListAsync(ct);
        var known = await names.Of([.. found.Select(c => $"user:{c.RaisedById.Value}").Distinct()], ct);
        return [.. found.Select(c => new ConcernDetails(
            c.Id.Value, c.About, c.What, known.GetValueOrDefault($"user:{c.RaisedById.Value}"), c.RaisedUtc, c.Decision, c.DecisionReason, c.DecidedUtc, c.Version))];
    }
}
