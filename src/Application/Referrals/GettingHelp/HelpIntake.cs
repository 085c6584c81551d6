using System.Text.Encodings.Web;
using System.Text.Json;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <param name="ToldBy">"web", "phone", "email" or "walk-in".</param>
/// <param name="Source">Of the list of referral sources.</param>
/// <param name="IsSure">A worker spoke with whoever asks. What anybody can type on a public page makes nobody one with a known person.</param>
internal sealed record AskedForHelp(HelpAnswers Answers, string ToldBy, string Source, TeamId? Team, bool IsSure);

/// <summary>Somebody who asked for help becomes a referral, as a force's first message does.</summary>
internal sealed class HelpIntake(
    ICaseDbContext db, IUnitOfWork unitOfWork, Recognition recognition, SuspectsPoints suspectsPoints, UnsafeChannels unsafeChannels,
    ConflictFinder conflicts, IntakeNotices notices, IReferenceData referenceData, TimeProvider clock)
{
    public const string Web = "web";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Referral> Take(AskedForHelp asked, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var json = HelpStatement.Of(asked.Answers, asked.ToldBy, now);
        var statement = Statement.FromJson(json);
        var decision = Decide(statement, reference, now);

        var id = ReferralId.New();
        var person = Person.Known(statement.Victim.ToDetails(), decision.ContactPoints, id);
        db.People.Add(person);
        var referral = Referral.Receive(
            new ReferralOrigin(
                id, await unitOfWork.NextReferralReference(now, ct), person.Id, asked.Source, null, null, null, asked.Team ?? reference.ContactTeam, null),
            new ReferralFacts(statement, AgeBand(statement, reference), json.ToJsonString(Relaxed)), decision, now);
        db.Referrals.Add(referral);

        var known = await Recognise(person, referral, statement, asked.IsSure, ct);
        await conflicts.Look(referral, known, statement, ct);
        await unsafeChannels.Spread(decision.ContactPoints, referral.PersonId, id, ct);
        await notices.Triaged(referral, decision, ct);
        return referral;
    }

    /// <summary>
    /// Whoever knows somebody's name and birthday could otherwise put a number of their own among the ways to reach them.
    /// So a worker is asked, and the public page answers the same whether or not anybody is known.
    /// </summary>
    private async Task<Recognised> Recognise(Person person, Referral referral, Statement statement, bool isSure, CancellationToken ct)
    {
        if (!isSure)
        {
            return await recognition.LookAgain(person, ct);
        }

        var known = await recognition.Settle(person, referral, ct);
        if (known.Person.Id != person.Id)
        {
            await suspectsPoints.Bar(known.Person, statement, referral.Id, ct);
        }

        return known;
    }

    private static TriageDecision Decide(Statement statement, ReferenceSnapshot reference, DateTime now) => TriagePolicy.Decide(
        new TriageFacts
        {
            Statement = statement,
            Force = "",
            ReceivedUtc = now,
            NowUtc = now,
            Calendar = reference.Calendar,
            CodeLists = reference.TriageCodeLists,
            AskedForHelp = true,
        },
        reference.RulesOn(LondonTime.LocalDate(now)));

    private static string AgeBand(Statement statement, ReferenceSnapshot reference) => reference.AgeBand(
        statement.Victim.DateOfBirth ?? (statement.StatedAge is { } years ? reference.Today.AddYears(-years).AddDays(-1) : null));
}
