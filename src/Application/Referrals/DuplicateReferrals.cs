using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Matching;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>
/// The same crime and the same person, sent twice: by two systems of a force, or by two forces. Only who is surely the same
/// counts, because taking two people for one is worse than contacting one person twice.
/// </summary>
internal sealed class DuplicateReferrals(ICaseDbContext db, NewToService newToService, IMatchKnowledge knowledge, SuspectsPoints suspectsPoints)
{
    /// <returns>The first referral of the same person in the same crime; null where there is none but this one.</returns>
    public async Task<Referral?> FirstOf(Statement statement, ReferralId? self, CancellationToken ct)
    {
        var crime = CrimeReference.Normalise(statement.Incident.CrimeReference);
        if (crime.Length == 0 || newToService.IsNewCrime(crime) || statement.Victim is { FamilyName: null, GivenNames.Count: 0 })
        {
            return null;
        }

        // Whoever was withdrawn gets no contact, so nobody may be lost as a duplicate of them.
        var candidates = await db.Referrals.AsNoTracking()
            .Where(r => r.CrimeReferenceNormalised == crime && r.DuplicateOfId == null && r.Status != ReferralStatus.Withdrawn && r.Id != self)
            .OrderBy(r => r.Reference)
            .Select(r => new { r.Id, r.PersonId })
            .ToListAsync(ct);
        if (candidates.Count == 0)
        {
            return null;
        }

        var ids = candidates.Select(c => c.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new MatchCandidate(p.Id, p.MatchProfile)).ToListAsync(ct);
        var victim = knowledge.Reader.Read(statement.Victim);
        var same = people.Where(p => knowledge.Model.Compare(knowledge.Reader.Read(p.Profile), victim).Band == MatchBand.Same).Select(p => p.Id).ToHashSet();
        var first = candidates.Find(c => same.Contains(c.PersonId));
        return first is null ? null : await db.Referrals.RequireAsync(first.Id, null, ct);
    }

    /// <summary>The first one's person learns the ways to reach them that the duplicate names. A safe one frees a first that waits for it.</summary>
    public async Task<Person> Share(Referral first, ReferralId duplicate, Statement said, IncomingMessage incoming, CancellationToken ct)
    {
        var person = await db.People.RequireAsync(first.PersonId, null, ct);
        var before = Usable(person, first.Sensitive, incoming.ReceivedUtc);
        person.TakePointsOf(ReportedContactPoints.From(said), duplicate);
        await suspectsPoints.Bar(person, said, duplicate, ct);

        var bringsOne = !Usable(person, first.Sensitive, incoming.ReceivedUtc).IsSubsetOf(before);
        if (bringsOne && first.Status == ReferralStatus.NeedsCorrection && !person.ContactSuspended)
        {
            Free(first, person, duplicate, incoming);
        }

        return person;
    }

    private static void Free(Referral first, Person person, ReferralId duplicate, IncomingMessage incoming)
    {
        var statement = Statement.FromJson(first.HeldStatement());
        var decision = incoming.Triage(
            first.Force ?? incoming.Force, statement, isDuplicate: false,
            [.. person.ContactPoints.Select(p => p.AsReportedOn(LondonTime.LocalDate(incoming.ReceivedUtc)))], first.ClassifiedAs);
        if (decision.Lane == TriageLane.Triage)
        {
            first.FreedBy(duplicate, decision, incoming.ReceivedUtc);
        }
    }

    private static HashSet<ContactPointId> Usable(Person person, bool sensitive, DateTime now) =>
        [.. person.ContactPoints.Where(p => ContactUse.MayUseAtAll(p.AsReportedOn(LondonTime.LocalDate(now)), sensitive)).Select(p => p.Id)];
}
