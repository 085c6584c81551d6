using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Documents;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>
/// What happened to one invented person, step by step through the aggregates' own methods, each step a unit of work at its
/// own moment and by its own actor.
/// </summary>
internal sealed partial class DemoStory(IServiceProvider scope, DemoClock clock, DemoRules rules, DemoCast cast)
{
    private readonly CaseDbContext _db = scope.GetRequiredService<CaseDbContext>();
    private readonly IUnitOfWork _unitOfWork = scope.GetRequiredService<IUnitOfWork>();
    private readonly CurrentUser _user = scope.GetRequiredService<CurrentUser>();
    private readonly List<FollowUp> _followUps = [];

    private PoliceMessage _message = null!;
    private Referral _referral = null!;
    private Person _person = null!;
    private Case _case = null!;

    private DemoRecords Records => new(_db, scope.GetRequiredService<IDocumentStore>(), rules);

    private DemoSupport Support => new(_db, rules);

    public async Task Receive(JsonObject message, string source, bool duplicate = false)
    {
        _user.BecomeSystem();
        await Do(async now =>
        {
            _message = Read(message, now);
            var statement = _message.Statement;
            var fromPolice = source == "POL-AUTO";
            var force = fromPolice ? _message.Force : null;
            var decision = rules.Triage(statement, force, duplicate, now);
            var id = ReferralId.New();
            _person = Person.Known(Details(statement.Victim), decision.ContactPoints, id);
            _referral = Referral.Receive(
                new ReferralOrigin(
                    id, await DemoCast.NextReference(_unitOfWork, now), _person.Id, source, force, fromPolice ? _message.RecordId : null,
                    fromPolice ? _message.RecordVersion : null, cast.Team(DemoAccounts.ContactTeam), null),
                new ReferralFacts(statement, rules.AgeBand(statement.Victim.DateOfBirth), StatementMerge.StatementOf(message).ToJsonString()),
                decision, now);
            _db.AddRange(_person, _referral);
            if (fromPolice)
            {
                Record(message, now);
            }
        });
    }

    /// <summary>As the service itself would find it.</summary>
    public Task Recognised(DemoStory earlier, bool isSure) => By(null, now =>
    {
        if (isSure)
        {
            var known = earlier._person.Details.CompletedBy(_person.Details);
            _db.Add(PersonMerge.Join(earlier._person, _person, known, new Belongings([_referral], []), by: null, now));
            return;
        }

        var knowledge = scope.GetRequiredService<IMatchKnowledge>();
        var comparison = knowledge.Model.Compare(knowledge.Reader.Read(earlier._person), knowledge.Reader.Read(_person));
        _db.Add(PossibleMatch.Found(earlier._person.Id, _person.Id, comparison, now));
    });

    public Task TakenBy(string officer) => By(officer, _ => _referral.AssignTo(cast.User(officer)));

    public Task Returned(string officer) =>
        By(officer, now => _referral.ReturnToForce("WRONGNO", "The number belongs to somebody else: send another one", now));

    public Task PassedOn(string officer) =>
        By(officer, now => _referral.PassOn("SPEC", "Passed to the specialist provider", now));

    public Task Withdrawn() => By(null, now =>
    {
        var message = DemoMessages.Withdrawal(_message, "Invented: recorded against the wrong person", now);
        _message = Read(message, now);
        _referral.Withdraw(_message.RecordVersion, _message.WithdrawReason, now);
        Record(message, now);
    });

    public Task TakenUp(string leader) => By(leader, now => _referral.TakeUp("Invented: a vulnerable person, whatever the offence", now.AddDays(1), now));

    public Task ClosedWithoutCase(string officer, string reason) => By(officer, now => _referral.Close(reason, null, now));

    public Task Contact(string by, string outcome, bool reached, TimeSpan? next = null) => By(by, now =>
    {
        var (channel, point) = SafeWay();
        var isFirst = _referral.FirstAttemptUtc is null;
        var facts = SafeContactFacts.Of(_person, _referral.Sensitive, withdrawn: false);
        _db.Add(Domain.Contacts.Contact.Record(
            new ContactAttempt(
                _person.Id, _referral.Id, _referral.ReceivedUtc, _case?.Id, Code(channel), point?.Id, outcome, reached ? "Invented: spoke for a few minutes." : null,
                now.AddMinutes(-5), cast.User(by), isFirst, reached, Outgoing: true),
            SafeContactPolicy.Answer(facts, channel, point, now), null, now));

        // A referral whose case was closed once stays closed when the case is opened again.
        if (_referral.Status != ReferralStatus.Closed)
        {
            _referral.ContactAttempted(reached, now.AddMinutes(-5), next is { } wait ? now + wait : null, now);
        }

        _case?.ContactMade(now.AddMinutes(-5));
    });

    public Task CaseOpened(string by, string worker, bool suggested = true) => By(by, now =>
    {
        _case = Case.Open(_referral, cast.TeamOf(worker), now);
        _db.Add(_case);
        _referral.SupportBegins(_case.Id, now);
        _case.AssignTo(cast.User(worker), suggested, suggested ? null : "Invented: knows the family from before", now);
    });

    public Task Given(string by, Action<DemoGiving, Case, DateTime> how) => By(by, now => how(new DemoGiving(_db, cast), _case, now));

    /// <summary>The suspect of this referral is the person of another.</summary>
    public Task ConflictsWith(DemoStory other) => By(null, _ =>
    {
        _referral.AddConflict(new ConflictFinding(ConflictKind.SuspectIsClient, other._person.Id.Value));
        other._referral.AddConflict(new ConflictFinding(ConflictKind.VictimIsSuspect, _referral.Id.Value));
    });

    public Task SafelyPlanned(string worker) => By(worker, now =>
    {
        _person.PlanSafeContact(
            "Invented: hang up when somebody else speaks",
            new SafeContactPlan
            {
                Times =
                [
                    new SafeTime([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday], new TimeOnly(10, 0), new TimeOnly(14, 0)),
                    new SafeTime([DayOfWeek.Friday], new TimeOnly(16, 0), new TimeOnly(18, 30)),
                ],
                CoverName = "the library",
                CodeWord = "marigold",
                CheckEachCall = true,
            },
            now);
        if (_person.ContactPoints.FirstOrDefault(p => p is { Kind: ContactPointKind.Phone, SafeToCall: true, NeverUse: false }) is { } own)
        {
            var use = new ContactPointUse(null, true, PointSharing.Own, null, LondonTime.LocalDate(now).AddDays(90));
            _person.ConfirmSafety(own.Id, new ContactSafety(true, false, false, null, NeverUse: false, "her own telephone"), use, cast.User(worker), now);
        }
    });

    public Task Noted(string worker, string text) => By(worker, _ => _case.AddNote(text));

    public Task Paused(string worker) => By(worker, _ => _case.Pause("Invented: abroad until next month", LondonTime.LocalDate(clock.UtcNow).AddDays(60), LondonTime.LocalDate(clock.UtcNow)));

    public Task ShelvesFilled(string leader) => By(leader, now => Support.FillShelves(cast.User(leader), now));

    public Task DirectoryFilled(string by) => By(by, now => Records.FillDirectory(now));

    public Task FollowUpPlanned(string worker, string what, DateTime dueUtc) => Promised(worker, what, dueUtc, cast.User(worker));

    /// <summary>It waits for somebody of the team.</summary>
    public Task TeamFollowUpPlanned(string worker, string what, DateTime dueUtc) => Promised(worker, what, dueUtc, null);

    private Task Promised(string worker, string what, DateTime dueUtc, UserId? assignedTo) => By(worker, now =>
    {
        var followUp = FollowUp.Plan(_case, what, dueUtc, assignedTo, rules.Grace, now);
        _db.Add(followUp);
        _followUps.Add(followUp);
        NextDueChanged();
    });

    public Task FollowUpFellDue() => By(null, now => _followUps[^1].FallDue(now));

    public Task FollowUpEscalated() => By(null, now => _followUps[^1].Escalate(now));

    public Task FollowUpDone(string worker) => By(worker, now =>
    {
        _followUps[^1].Complete("Invented: done as promised", now);
        NextDueChanged();
    });

    public Task FollowUpCancelled(string worker) => By(worker, now =>
    {
        _followUps[^1].Cancel("Invented: no longer needed", now);
        NextDueChanged();
    });

    public Task Closed(string worker, string reason, params string[] outcomes) => By(worker, now =>
    {
        var closing = new Closing(reason, [.. outcomes.Select(o => new ClosureOutcome(o, true, 4))], "Invented: agreed with the person");
        var closure = CaseClosure.Ask(_case, closing, [], cast.User(worker), now);
        closure.Finish();
        _db.Add(closure);
        _case.Close(closing, 0, now);
        _referral.SupportEnds(now);
    });

    public Task Reopened(string worker) => By(worker, _ => _case.Reopen("Invented: it happened again"));

    private static PoliceMessage Read(JsonObject message, DateTime now)
    {
        var reading = PoliceMessageReader.Read(message, now);
        return reading.Message ?? throw new InvalidOperationException("A demo message has faults: " + string.Join(", ", reading.Faults.Keys));
    }

    /// <summary>As the intake keeps what it took, so that a force reads the same receipt and a repetition is known.</summary>
    private void Record(JsonObject message, DateTime now) => _db.Add(new ReceivedMessage(
        _referral.Id, _message.Force, _message.RecordId, _message.RecordVersion, _message.MessageId, MessageContent.Digest(message), null,
        message.ToJsonString(), ReferralReceipt.Of(_referral, _message, now).ToJson(), now));

    private void NextDueChanged() => _case.FollowUpsChanged(
        _followUps.Where(f => FollowUpLifecycle.IsOpen(f.Status)).Select(f => (DateTime?)f.DueUtc).Min());

    private (ContactChannel Channel, ContactPoint? Point) SafeWay()
    {
        var facts = SafeContactFacts.Of(_person, _referral.Sensitive, withdrawn: false);
        foreach (var channel in new[] { ContactChannel.Call, ContactChannel.Email, ContactChannel.Post })
        {
            if (_person.ContactPoints.FirstOrDefault(p => !SafeContactPolicy.Answer(facts, channel, p, clock.UtcNow).IsRefused) is { } point)
            {
                return (channel, point);
            }
        }

        return (ContactChannel.InPerson, null);
    }

    private static string Code(ContactChannel channel) => channel switch
    {
        ContactChannel.Call => "TEL-OUT",
        ContactChannel.Email => "EMAIL",
        ContactChannel.Post => "LETTER",
        _ => "F2F-SAFE",
    };

    private static PersonDetails Details(VictimStatement victim) => new(
        victim.GivenNames.Count == 0 ? null : string.Join(' ', victim.GivenNames), victim.FamilyName, victim.OrganisationName, victim.DateOfBirth,
        SexCode.Normalise(victim.Sex), victim.EthnicityCode, victim.Language, victim.InterpreterRequired ?? false, victim.CommunicationNeeds, victim.Deceased,
        victim.SafeContactNote, victim.PreferredChannel?.ToString().ToLowerInvariant());

    private Task By(string? name, Action<DateTime> act)
    {
        if (name is null)
        {
            _user.BecomeSystem();
        }
        else
        {
            _user.BecomePerson(cast.User(name), null, []);
        }

        return Do(now =>
        {
            act(now);
            return Task.CompletedTask;
        });
    }

    private async Task Do(Func<DateTime, Task> work) => await _unitOfWork.Run(
        async () =>
        {
            await work(clock.UtcNow);
            return true;
        },
        CancellationToken.None);
}
