using System.Globalization;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.History;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Benchmarks;

/// <summary>
/// Cases with all that belongs to them, made by the aggregates' own methods and written past them: a usual one with its
/// contacts and follow-ups, one worker with very many, a long inbox, and one case with a very long history.
/// </summary>
internal sealed class BenchData(BulkWriter writer, BenchCast cast, int cases, int contactsPerCase, DateTime now)
{
    public const int WorkersCases = 5_000;
    public const int InboxReferrals = 5_000;
    public const int LongestHistory = 10_000;
    private const int ReferralsPerYear = 63_000;

    private static readonly SafeContactAnswer Safe = new([], []);
    private static readonly string[] Syllables = ["ba", "co", "di", "fu", "ga", "ho", "ki", "lu", "mo", "ne", "pi", "ro", "su", "ta", "vo", "we"];

    private readonly Random _random = new(42);
    private readonly Dictionary<Guid, (int Sequence, string Digest)> _ends = [];
    private int _number;
    private int _caseWorker;

    public List<Guid> CaseIds { get; } = [];

    public Guid LongCaseId { get; private set; }

    /// <summary>The last number given out, for the service to go on from.</summary>
    public int LastNumber => _number;

    public void Write()
    {
        var span = TimeSpan.FromDays(Math.Max(90, cases * 365.0 / ReferralsPerYear));
        var mine = Math.Min(WorkersCases, cases / 4);
        for (var i = 0; i < cases; i++)
        {
            var received = now - (span * (1 - (i / (double)cases))) - TimeSpan.FromDays(2);
            var isMine = i % (cases / mine) == 0 && i / (cases / mine) < mine;
            WriteCase(received, isMine ? cast.Worker : cast.Others[i % cast.Others.Count], closed: !isMine && _random.Next(10) > 0, notes: i == cases / 2 ? LongestHistory : 1);
            _ends.Clear();
        }

        for (var i = 0; i < Math.Min(InboxReferrals, cases / 2); i++)
        {
            WriteReferral(now.AddMinutes(-30 - _random.Next(2 * 24 * 60)));
            _ends.Clear();
        }
    }

    private void WriteCase(DateTime received, UserId worker, bool closed, int notes)
    {
        var referral = WriteReferral(received, write: false);
        var contacts = new List<Contact>();
        var at = received.AddHours(2);
        Contact(referral, null, at, first: true, contacts);

        var opened = Case.Open(referral, cast.Teams[_random.Next(cast.Teams.Count)], at.AddMinutes(30));
        referral.SupportBegins(opened.Id, at.AddMinutes(30));
        opened.AssignTo(worker, true, null, at.AddMinutes(30));
        Acts(referral, at.AddMinutes(30));
        Acts(opened, at.AddMinutes(30));

        for (var i = 1; i < contactsPerCase; i++)
        {
            at = at.AddHours(2 + _random.Next(10));
            Contact(referral, opened, at, first: false, contacts);
        }

        for (var i = 0; i < notes; i++)
        {
            opened.AddNote("Invented: what was said and what was agreed, in a sentence or two.");
            Acts(opened, at.AddSeconds(i));
        }

        var done = FollowUp.Plan(opened, "Ring to see how things are", at.AddHours(30), worker, TimeSpan.FromHours(1), at);
        done.Complete(null, at.AddHours(20));
        Acts(done, at.AddHours(20));
        writer.Write(done);
        if (closed)
        {
            opened.Close(new Closing("COMP", [new ClosureOutcome("O1", true, null)], "Invented: agreed"), 0, at.AddHours(21));
            referral.SupportEnds(at.AddHours(21));
            Acts(opened, at.AddHours(21));
        }
        else
        {
            var next = FollowUp.Plan(opened, "Ring to see how things are", now.AddMinutes(60 + _random.Next(60 * 24 * 30)), worker, TimeSpan.FromHours(1), now);
            opened.FollowUpsChanged(next.DueUtc);
            Acts(next, now);
            writer.Write(next);
        }

        Finish(referral);
        writer.Write(opened, ("Version", 5L));
        foreach (var lead in opened.Workers)
        {
            writer.WriteOwned(typeof(Case), nameof(Case.Workers), lead, ("CaseId", opened.Id), ("Id", ++_caseWorker));
        }

        contacts.ForEach(c => writer.Write(c, ("Version", 1L)));
        CaseIds.Add(opened.Id.Value);
        if (notes == LongestHistory)
        {
            LongCaseId = opened.Id.Value;
        }
    }

    private Referral WriteReferral(DateTime received, bool write = true)
    {
        var number = ++_number;
        var invented = InventedPerson.Of(number);

        // Of a country that there is not: the few numbers set aside for tests would be everybody's.
        var phone = string.Create(CultureInfo.InvariantCulture, $"+99955{number:0000000}");
        var statement = new Statement
        {
            Incident = new IncidentStatement
            {
                CrimeReference = $"44{received.Year % 100:00}{number:0000000}",
                OffenceCode = "8N",
                ReportedAtUtc = received.AddHours(-20),
                Postcode = "SO14 0ZZ",
                Summary = "Invented: punched outside a public house by a stranger.",
            },
            Victim = new VictimStatement
            {
                GivenNames = [invented.Given],
                FamilyName = invented.Family,
                DateOfBirth = invented.Born,
                Sex = invented.Sex,
                Address = new AddressStatement([invented.Street], invented.Town, invented.Postcode, null),
                Phones = [new PhoneStatement(phone, "mobile", null, null, null, null)],
            },
        };
        var json = $$$"""{"referralBasis":"informed_opt_out","incident":{"crimeReference":"{{{statement.Incident.CrimeReference}}}","offenceCode":"8N","qualifiers":[],"reportedAt":"{{{received.AddHours(-20):yyyy-MM-ddTHH:mm:ssZ}}}","postcode":"SO14 0ZZ","summary":"{{{statement.Incident.Summary}}}"},"victim":{"givenNames":["{{{invented.Given}}}"],"familyName":"{{{invented.Family}}}","dateOfBirth":"{{{invented.Born:yyyy-MM-dd}}}","sex":"{{{invented.Sex}}}","address":{"lines":["{{{invented.Street}}}"],"town":"{{{invented.Town}}}","postcode":"{{{invented.Postcode}}}"},"phones":[{"number":"{{{phone}}}","type":"mobile"}]}}""";
        var decision = new TriageDecision
        {
            Outcome = TriageOutcome.Accepted,
            Lane = TriageLane.Triage,
            ContactDueUtc = received.AddDays(1 + (number % 3)),
            Sensitive = false,
            Reasons = [new Reason(TriageOutcome.Accepted, ReasonSeverity.Decisive, null, "Accepted for contact")],
            Offence = new Offence("8N", "Assault with injury", "VAP.VWI"),
            RiskGrade = RiskGrade.Standard,
            SupportLevel = (SupportLevel)(number % 3),
            IsChild = false,
            ChildProtection = false,
            LocalAuthority = "E06000045",
            ContactPoints = ReportedContactPoints.From(statement),
        };
        var id = ReferralId.New();
        var person = Person.Known(
            new PersonDetails(invented.Given, invented.Family, null, invented.Born, invented.Sex, null, null, false, null, false, null, null), decision.ContactPoints, id);
        var referral = Referral.Receive(
            new ReferralOrigin(
                id, $"VCS-{received.Year % 100:00}-{number:0000000}", person.Id, "POL-AUTO", "44", $"BENCH-{number.ToString(CultureInfo.InvariantCulture)}", 1,
                cast.ContactTeam, null),
            new ReferralFacts(statement, "35-44", json), decision, received);
        Acts(person, received);
        Acts(referral, received);
        writer.Write(person, ("Version", 1L));
        foreach (var key in person.MatchKeys)
        {
            writer.Write(new MatchKey(key, person.Id));
        }

        foreach (var word in person.NameWords)
        {
            writer.Write(word);
        }

        foreach (var point in person.ContactPoints)
        {
            writer.WriteOwned(typeof(Person), nameof(Person.ContactPoints), point, ("PersonId", person.Id));
        }

        writer.Write(
            new ReceivedMessage(id, "44", referral.RecordId!, 1, Guid.CreateVersion7(), Convert.ToHexStringLower(person.Id.Value.ToByteArray()), null, json, "{}", received),
            ("Id", (long)number));
        if (write)
        {
            Finish(referral);
        }

        return referral;
    }

    private void Finish(Referral referral)
    {
        writer.Write(referral, ("Version", 1L));
        writer.Write(referral.Statement!);
    }

    private void Contact(Referral referral, Case? about, DateTime at, bool first, List<Contact> contacts)
    {
        var reached = first || _random.Next(2) == 0;
        var contact = Domain.Contacts.Contact.Record(
            new ContactAttempt(
                referral.PersonId, referral.Id, referral.ReceivedUtc, about?.Id, "TEL-OUT", null, reached ? "SPOKE" : "NOANS", "Invented: spoke about how the week was.", at,
                cast.Worker, first, reached, true),
            Safe, null, at);
        referral.ContactAttempted(reached, at, null, at);
        about?.ContactMade(at);
        Acts(contact, at);
        if (about is not null)
        {
            Acts(about, at);
        }

        contacts.Add(contact);
    }

    private void Acts(AggregateRoot aggregate, DateTime at)
    {
        foreach (var happened in aggregate.TakeEvents())
        {
            var (sequence, digest) = _ends.GetValueOrDefault(aggregate.AggregateId, (0, ""));
            var act = Act.Write(ActWriter.EntryOf(aggregate, happened, "system", at), sequence + 1, digest);
            _ends[aggregate.AggregateId] = (act.Sequence, act.Digest);
            writer.Write(act);
            if (act.Payload is { } payload)
            {
                writer.Write(payload);
            }
        }
    }

    /// <summary>Names that nobody bears, spread over the alphabet.</summary>
    public static string Word(int number, int syllables)
    {
        var word = "";
        for (var (i, rest) = (0, number * 2654435761L); i < syllables + 1; i++, rest /= 16)
        {
            word += Syllables[(int)(rest % 16)];
        }

        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}

/// <summary>Who the data belongs to.</summary>
internal sealed record BenchCast(TeamId ContactTeam, IReadOnlyList<TeamId> Teams, UserId Worker, IReadOnlyList<UserId> Others);
