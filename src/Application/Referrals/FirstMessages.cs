using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>A record that was not sent before becomes a referral.</summary>
internal sealed class FirstMessages(
    ICaseDbContext db, IUnitOfWork unitOfWork, DuplicateReferrals duplicates, Recognition recognition, SuspectsPoints suspectsPoints,
    UnsafeChannels unsafeChannels, ConflictFinder conflicts, IntakeNotices notices)
{
    public async Task<Referral> Take(IncomingMessage incoming, Reason? told, CancellationToken ct)
    {
        var json = StatementMerge.StatementOf(incoming.Json);
        var statement = incoming.Message.Statement;
        var first = await duplicates.FirstOf(statement, null, ct);
        var decision = Told(incoming.Triage(statement, first is not null), told);

        var id = ReferralId.New();
        var duplicateOf = decision.Outcome == TriageOutcome.Duplicate ? first : null;
        var person = duplicateOf is null ? Know(statement, decision.ContactPoints, id) : await duplicates.Share(duplicateOf, id, statement, incoming, ct);
        var referral = Referral.Receive(
            await Origin(id, person.Id, duplicateOf?.Id, incoming, ct), Facts(incoming, statement, json), decision, incoming.ReceivedUtc);
        db.Referrals.Add(referral);
        var known = duplicateOf is null ? await Recognise(person, referral, statement, ct) : new Recognised(person, MayBeSuspect: true);
        person = known.Person;
        await conflicts.Look(referral, known, statement, ct);
        await unsafeChannels.Spread(decision.ContactPoints, person.Id, id, ct);
        await notices.Triaged(referral, decision, ct);
        return referral;
    }

    /// <summary>Nobody is contacted, and nothing is known but that the force wants it so.</summary>
    public async Task<Referral> TakeWithdrawn(IncomingMessage incoming, Reason told, CancellationToken ct)
    {
        var decision = Told(WithdrawnBeforeKnown, told);
        var statement = new Statement();
        var id = ReferralId.New();
        var person = Know(statement, [], id);
        var referral = Referral.Receive(
            await Origin(id, person.Id, null, incoming, ct), Facts(incoming, statement, []), decision, incoming.ReceivedUtc);
        referral.Withdraw(incoming.Message.RecordVersion, incoming.Message.WithdrawReason, incoming.ReceivedUtc);
        db.Referrals.Add(referral);
        return referral;
    }

    public static ReferralFacts Facts(IncomingMessage incoming, Statement statement, JsonObject json) =>
        new(statement, incoming.Reference.AgeBand(statement.Victim.DateOfBirth), json.ToJsonString(Relaxed));

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly TriageDecision WithdrawnBeforeKnown = new()
    {
        Outcome = TriageOutcome.NoConsent,
        Lane = TriageLane.NotProgressed,
        Reasons = [new Reason(TriageOutcome.NoConsent, ReasonSeverity.Decisive, null, "Withdrawn before it was referred: nobody is contacted")],
        Sensitive = true,
        SupportLevel = SupportLevel.Standard,
        IsChild = false,
        ChildProtection = false,
        ContactPoints = [],
    };

    private static TriageDecision Told(TriageDecision decision, Reason? told) =>
        told is null ? decision : decision with { Reasons = [.. decision.Reasons, told] };

    private Person Know(Statement statement, IReadOnlyList<ReportedContactPoint> points, ReferralId id)
    {
        var person = Person.Known(statement.Victim.ToDetails(), points, id);
        db.People.Add(person);
        return person;
    }

    /// <summary>Who will be known by a message that nobody has taken yet, as far as it tells.</summary>
    public static Person Foreseen(IncomingMessage incoming)
    {
        var statement = incoming.Message.Statement;
        return Person.Known(statement.Victim.ToDetails(), incoming.Triage(statement, isDuplicate: false).ContactPoints, ReferralId.New());
    }

    /// <summary>What an earlier record holds may be this referral's suspect's.</summary>
    private async Task<Recognised> Recognise(Person person, Referral referral, Statement statement, CancellationToken ct)
    {
        var known = await recognition.Settle(person, referral, ct);
        if (known.Person.Id != person.Id)
        {
            await suspectsPoints.Bar(known.Person, statement, referral.Id, ct);
        }

        return known;
    }

    private async Task<ReferralOrigin> Origin(ReferralId id, PersonId personId, ReferralId? duplicateOf, IncomingMessage incoming, CancellationToken ct)
    {
        var reference = await unitOfWork.NextReferralReference(incoming.ReceivedUtc, ct);
        return new ReferralOrigin(
            id, reference, personId, incoming.Source, incoming.Force,
            incoming.Message.RecordId, incoming.Message.RecordVersion, incoming.Reference.ContactTeam, duplicateOf);
    }
}
