using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>A newer version of a record that is held: merged with what was said before, and triaged again where nobody works on it yet.</summary>
internal sealed class NewerMessages(
    ICaseDbContext db, DuplicateReferrals duplicates, UnsafeChannels unsafeChannels, SuspectsPoints suspectsPoints, Recognition recognition,
    ConflictFinder conflicts, IntakeNotices notices, HighRiskNotice highRisk)
{
    public async Task Take(Referral held, IncomingMessage incoming, CancellationToken ct)
    {
        var before = held.HeldStatement();
        var json = StatementMerge.Merge(before, incoming.Json);
        var statement = Statement.FromJson(json);
        var points = ReportedContactPoints.From(statement);
        var person = await db.People.RequireAsync(held.PersonId, null, ct);
        var wasShared = held.DuplicateOfId is not null && await db.Referrals.AnyAsync(r => r.PersonId == held.PersonId && r.Id != held.Id, ct);
        if (!wasShared)
        {
            // Before triage, which must not count on a number that this very message shows to be a suspect's.
            person = await Describe(person, held, statement, points, ct);
            await suspectsPoints.Bar(person, statement, held.Id, ct);
        }

        var first = await duplicates.FirstOf(statement, held.Id, ct);
        var decision = incoming.Triage(statement, first is not null, wasShared ? [] : KnownOtherwise(person, held.Id, incoming.ReceivedUtc), held.ClassifiedAs);
        var duplicateOf = decision.Outcome == TriageOutcome.Duplicate ? first : null;
        var newer = new NewerVersion(
            incoming.Message.RecordVersion, incoming.Message.Action == PoliceAction.Refer, StatementDifference.Between(before, incoming.Json));
        held.TakeVersion(newer, FirstMessages.Facts(incoming, statement, json), decision, duplicateOf?.Id, incoming.ReceivedUtc);

        if (wasShared && held.DuplicateOfId is null)
        {
            person = OnTheirOwn(person, held, statement, points);
        }
        else if (wasShared)
        {
            await suspectsPoints.Bar(person, statement, held.Id, ct);
        }

        if (duplicateOf is not null && held.DuplicateOfId == duplicateOf.Id)
        {
            await duplicates.Share(duplicateOf, held.Id, statement, incoming, ct);
        }

        await conflicts.Look(held, await recognition.LookAgain(person, ct), statement, ct);
        await unsafeChannels.Spread(points, person.Id, held.Id, ct);
        await TellCase(held, incoming.ReceivedUtc, ct);
        await notices.Updated(held, decision, ct);
    }

    /// <summary>
    /// Of whom two records were joined, more is known than this one sender says: the message only adds. Where it now names
    /// somebody else altogether, the referral never was about the person it came to.
    /// </summary>
    private async Task<Person> Describe(Person person, Referral held, Statement statement, IReadOnlyList<ReportedContactPoint> points, CancellationToken ct)
    {
        var details = statement.Victim.ToDetails();
        var isJoined = await db.People.AnyAsync(p => p.MergedIntoId == person.Id, ct);
        if (isJoined && recognition.IsSomebodyElse(person, statement.Victim))
        {
            return OnTheirOwn(person, held, statement, points);
        }

        person.TakeStatement(isJoined ? person.Details.CompletedBy(details) : details, points, held.Id);
        return person;
    }

    private Person OnTheirOwn(Person shared, Referral held, Statement statement, IReadOnlyList<ReportedContactPoint> points)
    {
        shared.TakePointsOf([], held.Id);
        var own = Person.Known(statement.Victim.ToDetails(), points, held.Id);
        db.People.Add(own);
        held.BelongTo(own.Id);
        return own;
    }

    /// <summary>What workers, or other referrals of the same person, brought in; a message speaks for its own points only.</summary>
    private static List<ReportedContactPoint> KnownOtherwise(Person person, ReferralId id, DateTime now) =>
        [.. person.ContactPoints.Where(p => p.FromReferralId != id || p.ConfirmedUtc is not null).Select(p => p.AsReportedOn(LondonTime.LocalDate(now)))];

    private async Task TellCase(Referral held, DateTime now, CancellationToken ct)
    {
        if (held.CaseId is { } caseId)
        {
            var about = await db.Cases.RequireAsync(caseId, null, ct);
            var before = about.RiskGrade;
            about.ReferralUpdated(held);
            await highRisk.TellWhenRaised(about, before, $"{held.Id.Value:N}:{held.RecordVersion}", now, ct);
        }
    }
}
