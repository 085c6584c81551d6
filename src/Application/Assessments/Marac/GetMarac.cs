using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Marac;

/// <summary>The MARAC referrals of a case, the newest first, and until when a further incident is a repeat.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetMaracQuery(CaseId CaseId) : IQuery<CaseMarac>, IConcernsCase;

/// <param name="RepeatUntil">Counts what was sent or heard in any case of the same person; null where nothing was.</param>
/// <param name="IsRepeatNow">Whether a further incident today is one.</param>
public sealed record CaseMarac(DateOnly? RepeatUntil, bool IsRepeatNow, IReadOnlyList<MaracEntry> Referrals, IReadOnlyList<MaracCode> Reasons, IReadOnlyList<MaracCode> Incidents)
{
    public MaracEntry? Prepared => Referrals.FirstOrDefault(r => r.Status == MaracStatus.Prepared);
}

public sealed record MaracCode(string Code, string Label);

public sealed record MaracEntry(
    Guid Id, long Version, MaracStatus Status, IReadOnlyList<MaracCode> Reasons, IReadOnlyList<MaracCode> Incidents, string? Explanation, DateTime PreparedUtc,
    DateOnly? SentOn, DateOnly? HeardOn, string? Decision);

internal sealed class GetMaracHandler(ICaseDbContext db, IReferenceData reference, MaracPreparation preparation) : IRequestHandler<GetMaracQuery, CaseMarac>
{
    /// <summary>A case comes before the conference a few times at most; a limit for the unforeseen, not a page.</summary>
    private const int Most = 50;

    public async Task<CaseMarac> Handle(GetMaracQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var person = await db.Cases.Where(c => c.Id == query.CaseId).Select(c => c.PersonId).SingleAsync(cancellationToken);
        var until = await preparation.RepeatUntil(person, cancellationToken);
        var held = await db.MaracReferrals.AsNoTracking().Where(m => m.CaseId == query.CaseId).OrderByDescending(m => m.PreparedUtc).Take(Most).ToListAsync(cancellationToken);
        return new CaseMarac(
            until, until >= codes.Today, [.. held.Select(m => Entry(m, codes))], InForce(CodeLists.MaracReasons), InForce(CodeLists.MaracIncidents));

        IReadOnlyList<MaracCode> InForce(string list) => [.. codes.InForce(list).Select(e => new MaracCode(e.Code, e.Label))];
    }

    private static MaracEntry Entry(MaracReferral m, ReferenceSnapshot codes) => new(
        m.Id.Value, m.Version, m.Status, Labelled(CodeLists.MaracReasons, m.Reasons, codes), Labelled(CodeLists.MaracIncidents, m.Incidents, codes),
        m.Explanation, m.PreparedUtc, m.SentOn, m.HeardOn, m.Decision);

    private static IReadOnlyList<MaracCode> Labelled(string list, IReadOnlyList<string> held, ReferenceSnapshot codes) =>
        [.. held.Select(code => new MaracCode(code, codes.Label(list, code)))];
}
