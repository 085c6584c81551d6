using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Crimes;

/// <summary>Everybody in one crime whom the caller may see; who sees nobody of it sees no crime.</summary>
[Requires(Permission.ReferralsWork, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
[NotCaseData("Holds only the referrals that the caller may see; its handler leaves an access record of each")]
public sealed record GetCrimeQuery(CrimeId CrimeId) : IQuery<CrimeDetails>;

public sealed record CrimeDetails(
    Guid Id, string Force, string CrimeReference, IReadOnlyList<CrimeVictim> Victims, IReadOnlyList<CrimeSuspect> Suspects,
    IReadOnlyList<OfficerStatement> Officers, IReadOnlyList<CrimePoliceContact> PoliceContacts, DateTime NowUtc);

/// <param name="CaseId">Null as well where the caller may not see the case.</param>
public sealed record CrimeVictim(
    Guid ReferralId, string Reference, string Person, string Offence, ReferralStatus Status, DateTime ReceivedUtc, Guid? CaseId);

/// <param name="Of">The references of the referrals that name them; none where they may be a client, but for managers.</param>
public sealed record CrimeSuspect(string Name, DateOnly? DateOfBirth, IReadOnlyList<string> Of);

public sealed record CrimePoliceContact(Guid Id, string With, string What, DateTime HappenedUtc, string By);

internal sealed class GetCrimeHandler(
    ICaseDbContext db, ICurrentUser user, IAccessLog accessLog, IReferenceData referenceData, IActorNames names, TimeProvider clock)
    : IRequestHandler<GetCrimeQuery, CrimeDetails>
{
    /// <summary>More than that are no use on one page; the contract asks for a message a victim, and the worst crimes have dozens.</summary>
    private const int Most = 200;

    public async Task<CrimeDetails> Handle(GetCrimeQuery query, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var cases = db.Cases.VisibleTo(user);
        var rows = await db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => r.CrimeId == query.CrimeId)
            .OrderBy(r => r.Reference).Take(Most)
            .Select(r => new Row(
                r.Id, r.Reference, db.People.Where(p => p.Id == r.PersonId).Select(p => p.DisplayName).First(), r.OffenceLabel, r.Status, r.ReceivedUtc,
                cases.Where(c => c.ReferralId == r.Id).Select(c => (Guid?)c.Id.Value).FirstOrDefault(), r.Force!, r.CrimeReference, r.Conflicts, r.Statement!.Json))
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            throw new NotFoundException();
        }

        foreach (var row in rows)
        {
            await accessLog.Write(new AccessRecord(now, user.Actor, nameof(GetCrimeQuery), null, row.Id.Value), ct);
        }

        var statements = rows.Select(row => (row.Reference, row.Conflicts, Statement: Statements.Read(row.Json))).ToList();
        return new CrimeDetails(
            query.CrimeId.Value, (await referenceData.Current(ct)).Label(CodeLists.Forces, rows[0].Force), rows[0].CrimeReference,
            [.. rows.Select(row => new CrimeVictim(row.Id.Value, row.Reference, row.Person, row.Offence, row.Status, row.ReceivedUtc, row.CaseId))],
            Suspects(statements.Where(s => s.Conflicts.MayBeTold(user)).Select(s => (s.Reference, s.Statement))),
            [.. statements.Select(s => s.Statement.Officer).OfType<OfficerStatement>().Distinct()],
            await PoliceContacts(query.CrimeId, ct), now);
    }

    /// <summary>One who is named in several messages is listed once.</summary>
    private static List<CrimeSuspect> Suspects(IEnumerable<(string Reference, Statement Statement)> statements) =>
    [
        .. statements.SelectMany(s => s.Statement.Suspects, (s, suspect) => (s.Reference, Name: NameOf(suspect), suspect.DateOfBirth))
            .GroupBy(s => (s.Name.ToUpperInvariant(), s.DateOfBirth))
            .Select(same => new CrimeSuspect(same.First().Name, same.Key.DateOfBirth, [.. same.Select(s => s.Reference).Distinct()])),
    ];

    private static string NameOf(SuspectStatement suspect) =>
        string.Join(' ', suspect.GivenNames.Append(suspect.FamilyName).OfType<string>()) is { Length: > 0 } name ? name : "Not named";

    private async Task<IReadOnlyList<CrimePoliceContact>> PoliceContacts(CrimeId crime, CancellationToken ct)
    {
        var contacts = await db.PoliceContacts.AsNoTracking().Where(c => c.CrimeId == crime)
            .OrderByDescending(c => c.HappenedUtc).ThenByDescending(c => c.Id).Take(Most).ToListAsync(ct);
        var known = await names.Of([.. contacts.Select(c => $"user:{c.ByUserId.Value}").Distinct()], ct);
        return [.. contacts.Select(c => new CrimePoliceContact(
            c.Id.Value, c.With, c.What, c.HappenedUtc, known.GetValueOrDefault($"user:{c.ByUserId.Value}", "Somebody who has left")))];
    }

    private sealed record Row(
        ReferralId Id, string Reference, string Person, string Offence, ReferralStatus Status, DateTime ReceivedUtc, Guid? CaseId, string Force,
        string CrimeReference, IReadOnlyList<ConflictFinding> Conflicts, string Json);
}
