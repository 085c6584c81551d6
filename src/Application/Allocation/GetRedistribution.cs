using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Who could take each of a worker's cases when they are away or leave.</summary>
[Requires(Permission.CaseloadsRedistribute)]
[NotCaseData("Reference and kind of the cases that the caller may see, nothing of a person")]
public sealed record GetRedistributionQuery(UserId WorkerId) : IQuery<Redistribution>;

/// <param name="IsLeaving">Whether they work cases no more, so that whatever part they have elsewhere should end.</param>
/// <param name="Reason">What may be said on each case.</param>
/// <param name="Cases">The heaviest first, as they were dealt out; at most <see cref="Redistribution.Most"/>.</param>
/// <param name="Parts">Cases on which they work beside the one who leads them.</param>
/// <param name="Elsewhere">How many more they lead that are not listed: the caller may not see them, or they are too many for one go.</param>
public sealed record Redistribution(
    Guid WorkerId, string Name, bool IsLeaving, string Reason, IReadOnlyList<CaseToPassOn> Cases, IReadOnlyList<PartOfWorker> Parts, int Elsewhere, long Version)
{
    public const int Most = 600;
}

/// <param name="ProposedId">Null where nobody fits.</param>
/// <param name="Why">Why they are proposed; where nobody is, why not.</param>
/// <param name="Candidates">Everybody who may be given the case, those who fit first.</param>
public sealed record CaseToPassOn(
    Guid CaseId, string Reference, Specialism Specialism, RiskGrade RiskGrade, decimal Weight, Guid? ProposedId, string? ProposedName, IReadOnlyList<string> Why,
    IReadOnlyList<Candidate> Candidates, long Version);

/// <param name="Against">What speaks against them; null where nothing does.</param>
public sealed record Candidate(Guid WorkerId, string Name, string? Against);

public sealed record PartOfWorker(Guid CaseId, string Reference, long Version);

internal sealed class GetRedistributionHandler(ICaseDbContext db, ICurrentUser user, CaseloadSuggestions suggestions, IReferenceData referenceData)
    : IRequestHandler<GetRedistributionQuery, Redistribution>
{
    public async Task<Redistribution> Handle(GetRedistributionQuery query, CancellationToken ct)
    {
        var worker = await db.RequireCaseload(user, query.WorkerId, null, ct);
        var cases = await db.Cases.AsNoTracking().VisibleTo(user).LedBy(worker.Id).OrderBy(c => c.OpenedUtc).ThenBy(c => c.Id).Take(Redistribution.Most).ToListAsync(ct);
        var all = await db.Cases.LedBy(worker.Id).CountAsync(ct);
        var parts = await db.Cases.AsNoTracking().VisibleTo(user).AlsoWorkedBy(worker.Id).OrderBy(c => c.Reference).Take(Redistribution.Most)
            .Select(c => new PartOfWorker(c.Id.Value, c.Reference, c.Version)).ToListAsync(ct);
        var dealing = await suggestions.For(cases, ct);
        return new Redistribution(
            worker.Id.Value, worker.DisplayName, !worker.Available, Reason(worker, (await referenceData.Current(ct)).Today),
            [.. cases.OrderByDescending(c => dealing.Weight(c.Id)).ThenBy(c => c.Reference, StringComparer.Ordinal).Select(c => Propose(c, dealing))],
            parts, all - cases.Count, worker.Version);
    }

    private static CaseToPassOn Propose(Case about, Dealing dealing)
    {
        var advice = dealing.Advise(about.Id);
        var proposed = advice.Suitable.Count > 0 ? advice.Suitable[0] : null;
        if (proposed is not null)
        {
            dealing.Give(about.Id, proposed.WorkerId);
        }

        return new CaseToPassOn(
            about.Id.Value, about.Reference, about.Specialism, about.RiskGrade, advice.Weight, proposed?.WorkerId.Value, proposed?.Name,
            proposed?.Reasons ?? ["Nobody fits without a decision of yours"],
            [
                .. advice.Suitable.Select(w => new Candidate(w.WorkerId.Value, w.Name, null)),
                .. advice.Others.Where(w => w.Available).Select(w => new Candidate(w.WorkerId.Value, w.Name, w.Reasons[0])),
            ],
            about.Version);
    }

    private static string Reason(Worker worker, DateOnly today) =>
        worker.Absences.FirstOrDefault(a => a.Until is null || a.Until >= today) is not { } away || !worker.Available
            ? $"{worker.DisplayName} hands over their cases"
            : away.Until is { } until
                ? $"{worker.DisplayName} is away from {AllocationWords.Day(away.From)} to {AllocationWords.Day(until)}"
                : $"{worker.DisplayName} is away from {AllocationWords.Day(away.From)}";
}
