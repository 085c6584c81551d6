using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.History;
using CaseManagement.Application.People;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

[Requires(Permission.ReferralsWork, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetReferralQuery(ReferralId ReferralId) : IQuery<ReferralDetails>, IConcernsReferral;

/// <param name="CaseId">Null as well where the caller may not see the case.</param>
public sealed record ReferralDetails(
    ReferralId Id, long Version, string Reference, ReferralStatus Status, string Outcome, IReadOnlyList<Reason> Reasons, SupportLevel SupportLevel,
    RiskGrade RiskGrade, Specialism Specialism, bool Sensitive, string Source, string? Force, string Offence, IReadOnlyList<string> Qualifiers, string Area,
    string CrimeReference, Guid? CrimeId, DateTime StatusChangedUtc, DateTime ReceivedUtc, DateTime ReportedUtc, DateTime? ContactDueUtc, DateTime? NextDueUtc, int Attempts, DateTime? ReachedUtc,
    UserId? AssignedToId, string? AssignedTo, CaseId? CaseId, LinkedReferral? DuplicateOf, ReferralPerson Person, Statement Statement,
    ReferralChanges? Changes, SafeContactSheet SafeContact, NotReached? NotReached, IReadOnlyList<HouseholdHint> Household, ConflictSign Conflict, ToldActs History,
    DateTime NowUtc);

public sealed record LinkedReferral(Guid Id, string Reference);

public sealed record ReferralPerson(
    string Name, DateOnly? DateOfBirth, int? Age, string? Sex, string? Ethnicity, string? Language, bool InterpreterRequired, string? CommunicationNeeds,
    bool Deceased);

/// <summary>What the sender's last version changed.</summary>
public sealed record ReferralChanges(long RecordVersion, DateTime ReceivedUtc, IReadOnlyList<StatementChange> Changes);

internal sealed class GetReferralHandler(
    ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, IActorNames names, ActTeller teller, HouseholdHints household, ConflictTeller conflicts,
    UnreachedPeople unreached, TimeProvider clock)
    : IRequestHandler<GetReferralQuery, ReferralDetails>
{
    private const int MostActs = 200;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task<ReferralDetails> Handle(GetReferralQuery query, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var referral = await db.Referrals.AsNoTracking().Include(r => r.Statement).SingleOrDefaultAsync(r => r.Id == query.ReferralId, ct)
            ?? throw new NotFoundException();
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == referral.PersonId, ct);
        var history = await teller.Tell(await History(referral, ct), ct);
        var officer = referral.AssignedToId is { } id ? $"user:{id.Value}" : null;
        var who = officer is null ? null : (await names.Of([officer], ct)).GetValueOrDefault(officer, "Somebody who has left");
        return new ReferralDetails(
            referral.Id, referral.Version, referral.Reference, referral.Status, reference.Label(CodeLists.TriageOutcomes, referral.Outcome), referral.Reasons,
            referral.SupportLevel, referral.RiskGrade, referral.Specialism, referral.Sensitive, reference.Label(CodeLists.Sources, referral.Source),
            referral.Force is null ? null : reference.Label(CodeLists.Forces, referral.Force), referral.OffenceLabel,
            [.. referral.Qualifiers.Select(code => reference.Label(CodeLists.OffenceFlags, code))], reference.AreaName(referral.LocalAuthority),
            referral.CrimeReference, referral.CrimeId?.Value, referral.StatusChangedUtc, referral.ReceivedUtc, referral.ReportedUtc, referral.ContactDueUtc, referral.NextDueUtc, referral.Attempts,
            referral.ReachedUtc, referral.AssignedToId, who, await CaseOf(referral, ct),
            await FirstOf(referral, ct), Of(person, reference, LondonTime.LocalDate(now)),
            Statements.Read(referral.Statement?.Json), LastChange(history.Entries), SafeContactSheet.Of(referral, null, person, now),
            await unreached.Of(referral, person, null, now, ct), await household.Of(person, referral.Conflicts, ct),
            await conflicts.Of(referral, ct), history, now);
    }

    private async Task<CaseId?> CaseOf(Referral referral, CancellationToken ct) =>
        referral.CaseId is { } id && await db.Cases.VisibleTo(user).AnyAsync(c => c.Id == id, ct) ? id : null;

    private async Task<LinkedReferral?> FirstOf(Referral referral, CancellationToken ct)
    {
        if (referral.DuplicateOfId is not { } first)
        {
            return null;
        }

        var found = await db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => r.Id == first).Select(r => new { r.Id, r.Reference }).SingleOrDefaultAsync(ct);
        return found is null ? null : new LinkedReferral(found.Id.Value, found.Reference);
    }

    private async Task<List<TimelineRow>> History(Referral referral, CancellationToken ct)
    {
        // What is said within a case is for those who may see the case.
        var cases = db.Cases.VisibleTo(user);
        var contacts = await db.Contacts.AsNoTracking()
            .Where(c => c.ReferralId == referral.Id && (c.CaseId == null || cases.Any(one => one.Id == c.CaseId)))
            .OrderByDescending(c => c.HappenedUtc).Take(MostActs).Select(c => c.Id).ToListAsync(ct);
        var records = await db.RecordsOf(referral.PersonId, ct);
        List<Guid> about = [referral.Id.Value, .. records.Select(r => r.Value), .. contacts.Select(c => c.Value)];
        return await db.Acts.AsNoTracking().Where(a => about.Contains(a.AggregateId))
            .OrderByDescending(a => a.HappenedUtc).ThenByDescending(a => a.Id).Take(MostActs)
            .SelectRows()
            .ToListAsync(ct);
    }

    private static ReferralChanges? LastChange(IReadOnlyList<TimelineEntry> history)
    {
        if (history.FirstOrDefault(act => act.Kind == nameof(ReferralUpdated)) is not { } update)
        {
            return null;
        }

        var changes = update.Personal?.Deserialize<ChangesPayload>(Web)?.Changes;
        return new ReferralChanges(update.Facts.GetProperty("recordVersion").GetInt64(), update.HappenedUtc, changes ?? []);
    }

    private static ReferralPerson Of(Person person, ReferenceSnapshot reference, DateOnly today) => new(
        person.DisplayName, person.DateOfBirth, person.DateOfBirth is { } born ? Age.AgeOn(born, today) : null, person.Sex,
        person.EthnicityCode is null ? null : reference.Label(CodeLists.Ethnicity, person.EthnicityCode), person.Language, person.InterpreterRequired,
        person.CommunicationNeeds, person.Deceased);

    private sealed record ChangesPayload(IReadOnlyList<StatementChange>? Changes);
}
