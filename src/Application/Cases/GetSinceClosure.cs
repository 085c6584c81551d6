using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>What has happened since a case was closed, for whoever thinks of opening it again.</summary>
[Requires(Permission.CasesClose)]
public sealed record GetSinceClosureQuery(CaseId CaseId) : IQuery<SinceClosure>, IConcernsCase;

/// <param name="Others">How many further referrals of the same person there are that the caller may not see.</param>
public sealed record SinceClosure(DateTime? ClosedUtc, IReadOnlyList<ReferralSince> Referrals, int Others, IReadOnlyList<ContactSince> Contacts);

/// <param name="CaseId">The case that came of it, if one did.</param>
public sealed record ReferralSince(Guid Id, string Reference, string Offence, string CrimeReference, DateTime ReceivedUtc, Guid? CaseId);

public sealed record ContactSince(DateTime HappenedUtc, string Channel, string Outcome, bool Reached);

internal sealed class GetSinceClosureHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference) : IRequestHandler<GetSinceClosureQuery, SinceClosure>
{
    private const int Most = 50;

    public async Task<SinceClosure> Handle(GetSinceClosureQuery query, CancellationToken cancellationToken)
    {
        var one = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId)
            .Select(c => new { c.PersonId, c.ReferralId, c.ClosedUtc }).SingleAsync(cancellationToken);
        if (one.ClosedUtc is not { } closed)
        {
            return new SinceClosure(null, [], 0, []);
        }

        var records = await db.RecordsOf(one.PersonId, cancellationToken);
        var since = db.Referrals.AsNoTracking().Where(r => records.Contains(r.PersonId) && r.Id != one.ReferralId && r.ReceivedUtc >= closed);
        var seen = await since.VisibleTo(user, db).OrderByDescending(r => r.ReceivedUtc).Take(Most)
            .Select(r => new ReferralSince(
                r.Id.Value, r.Reference, r.OffenceLabel, r.CrimeReference, r.ReceivedUtc,
                db.Cases.VisibleTo(user).Where(c => c.ReferralId == r.Id).Select(c => (Guid?)c.Id.Value).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new SinceClosure(closed, seen, await since.CountAsync(cancellationToken) - seen.Count, await Contacts(query.CaseId, closed, cancellationToken));
    }

    private async Task<List<ContactSince>> Contacts(CaseId id, DateTime closed, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.CaseId == id && c.HappenedUtc >= closed).OrderByDescending(c => c.HappenedUtc).Take(Most)
            .Select(c => new ContactSince(c.HappenedUtc, c.ChannelCode, c.OutcomeCode, c.Reached)).ToListAsync(ct);
        return contacts.ConvertAll(c => c with
        {
            Channel = codes.Label(CodeLists.ContactChannels, c.Channel),
            Outcome = codes.Label(CodeLists.ContactOutcomes, c.Outcome),
        });
    }
}
