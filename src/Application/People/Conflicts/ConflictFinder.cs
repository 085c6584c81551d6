using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>
/// Finds a referral's conflicts of interest, and tells the other referrals that they concern: what is a conflict for one is a conflict
/// for both. Whoever is known by another referral is told only where something was found or has gone.
/// </summary>
internal sealed class ConflictFinder(ICaseDbContext db, ConflictSearch search, LoanConflicts loans)
{
    /// <param name="referral">What its sender says now.</param>
    /// <param name="victim">As known now.</param>
    /// <param name="statement">The referral's.</param>
    /// <param name="ct">Cancels.</param>
    public Task Look(Referral referral, Recognised victim, Statement statement, CancellationToken ct) =>
        Look(referral, victim, statement, [victim.Person.Id], ct);

    /// <summary>Two records became one. Where one of them was a suspect and looked at, the other is nothing new.</summary>
    public async Task LookAfterMerge(Person kept, Person absorbed, CancellationToken ct)
    {
        var referrals = await Of(kept, absorbed, ct);
        foreach (var other in await Others(referrals.SelectMany(r => r.Conflicts), [], ct))
        {
            other.SuspectBecame(absorbed.Id, kept.Id);
        }

        foreach (var referral in referrals)
        {
            await Look(referral, new Recognised(kept, MayBeSuspect: true), Said(referral), [kept.Id, absorbed.Id], ct);
        }
    }

    /// <summary>One record became two again, each with its own referrals.</summary>
    public async Task LookAfterUndo(Person kept, Person absorbed, CancellationToken ct)
    {
        foreach (var referral in await Of(kept, absorbed, ct))
        {
            var victim = referral.PersonId == absorbed.Id ? absorbed : kept;
            await Look(referral, new Recognised(victim, MayBeSuspect: true), Said(referral), [kept.Id, absorbed.Id], ct);
        }
    }

    private async Task Look(Referral referral, Recognised victim, Statement statement, IReadOnlyList<PersonId> own, CancellationToken ct)
    {
        var (person, before) = (victim.Person, referral.Conflicts);
        var naming = victim.MayBeSuspect ? await search.Naming(person, own, ct) : [];
        List<ConflictFinding> found =
        [
            .. Shared(person, statement),
            .. (await search.Clients(statement.Suspects, referral.SuspectKeys, own, ct)).Select(id => new ConflictFinding(ConflictKind.SuspectIsClient, id.Value)),
            .. naming.Select(id => new ConflictFinding(ConflictKind.VictimIsSuspect, id.Value)),
        ];
        referral.FindConflicts(found);
        var others = await TellOthers(referral, person, [.. before.Except(found)], found, ct);
        await loans.EndOf([referral, .. others], ct);
    }

    private async Task<IReadOnlyList<Referral>> TellOthers(Referral referral, Person person, List<ConflictFinding> gone, List<ConflictFinding> found, CancellationToken ct)
    {
        var theirs = new ConflictFinding(ConflictKind.SuspectIsClient, person.Id.Value);
        var ours = new ConflictFinding(ConflictKind.VictimIsSuspect, referral.Id.Value);
        foreach (var other in await Others(gone, [referral.Id], ct))
        {
            other.DropConflict(Concerns(gone, other) ? theirs : ours);
        }

        var others = await Others(found, [referral.Id], ct);
        others.ForEach(other => other.AddConflict(Concerns(found, other) ? theirs : ours));
        return others;
    }

    private static bool Concerns(List<ConflictFinding> findings, Referral other) =>
        findings.Contains(new ConflictFinding(ConflictKind.VictimIsSuspect, other.Id.Value));

    private async Task<List<Referral>> Others(IEnumerable<ConflictFinding> findings, IReadOnlyList<ReferralId> but, CancellationToken ct)
    {
        var with = findings.Where(f => f.With is not null).Distinct().ToList();
        if (with.Count == 0)
        {
            return [];
        }

        var people = with.Where(f => f.Kind == ConflictKind.SuspectIsClient).Select(f => PersonId.From(f.With!.Value)).ToList();
        var referrals = with.Where(f => f.Kind == ConflictKind.VictimIsSuspect).Select(f => ReferralId.From(f.With!.Value)).ToList();
        return await db.Referrals.Where(r => (people.Contains(r.PersonId) || referrals.Contains(r.Id)) && !but.Contains(r.Id)).ToListAsync(ct);
    }

    private Task<List<Referral>> Of(Person kept, Person absorbed, CancellationToken ct) =>
        db.Referrals.Include(r => r.Statement).Where(r => r.PersonId == kept.Id || r.PersonId == absorbed.Id).ToListAsync(ct);

    private static Statement Said(Referral referral) => Statement.FromJson(referral.HeldStatement());

    private static IEnumerable<ConflictFinding> Shared(Person person, Statement statement)
    {
        if (statement.Suspects.Count == 0)
        {
            yield break;
        }

        if ((statement.Victim.Address is { } address && SuspectsContactPoints.IncludeVictimsAddress(statement, address))
            || person.ContactPoints.Any(p => p.Kind == ContactPointKind.Post && SuspectsContactPoints.Include(statement, p.Kind, p.Value, null)))
        {
            yield return new ConflictFinding(ConflictKind.SharedAddress);
        }

        var numbers = statement.Victim.Phones.Select(phone => phone.Number)
            .Concat(person.ContactPoints.Where(p => p.Kind == ContactPointKind.Phone && p.Label != ReportedContactPoints.Guardian).Select(p => p.Value)).ToList();
        if (statement.Suspects.SelectMany(suspect => suspect.Phones).Any(theirs => numbers.Exists(number => PhoneNumber.AreSame(theirs, number))))
        {
            yield return new ConflictFinding(ConflictKind.SharedPhone);
        }
    }
}
