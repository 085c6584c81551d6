using System.Text.Json.Nodes;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Testing;

public static partial class A
{
    public static CaseBuilder Case() => new();
}

/// <summary>A case with its referral and person, made by the aggregates' own acts: received, contacted, opened, given to a worker.</summary>
public sealed class CaseBuilder
{
    private static int _number;

    private readonly JsonObject _statement = new()
    {
        ["incident"] = new JsonObject
        {
            ["crimeReference"] = "44260499999",
            ["offenceCode"] = "8N",
            ["reportedAt"] = "2026-11-18T09:00:00Z",
            ["occurredFrom"] = "2026-11-17T21:30:00Z",
            ["summary"] = "Punched outside the station by a stranger.",
        },
        ["victim"] = new JsonObject { ["familyName"] = "Example" },
    };

    private string _given = "Alex";
    private string? _family = "Example";
    private string? _organisation;
    private string _reference = $"VCS-26-{Interlocked.Increment(ref _number):0000000}";
    private RiskGrade? _grade = RiskGrade.Standard;
    private bool _sensitive;
    private string? _note;
    private DateOnly _born = new(1990, 5, 17);
    private TeamId _team = TeamId.New();
    private UserId? _worker;
    private IReadOnlyList<ReportedContactPoint> _points = [Phone("+447700900123", "07700 900123", safe: true)];

    public CaseBuilder Named(string given, string? family)
    {
        (_given, _family) = (given, family);
        return this;
    }

    public CaseBuilder OfOrganisation(string name)
    {
        _organisation = name;
        return this;
    }

    public CaseBuilder Referenced(string reference)
    {
        _reference = reference;
        return this;
    }

    public CaseBuilder WithCrimeReference(string reference)
    {
        _statement["incident"]!["crimeReference"] = reference;
        return this;
    }

    public CaseBuilder GradedByTheForce(RiskGrade grade, string tool = "DASH", int score = 17)
    {
        _grade = grade;
        _statement["risk"] = new JsonObject { ["tool"] = tool, ["version"] = "2009", ["score"] = score, ["grade"] = grade.ToString().ToLowerInvariant() };
        return this;
    }

    public CaseBuilder Sensitive(string? note = null)
    {
        (_sensitive, _note) = (true, note);
        return this;
    }

    public CaseBuilder Reachable(params ReportedContactPoint[] points)
    {
        _points = points;
        return this;
    }

    public CaseBuilder Born(DateOnly day)
    {
        _born = day;
        return this;
    }

    public CaseBuilder WithGuardian(bool mayBeSuspect)
    {
        _statement["victim"]!["guardian"] = new JsonObject { ["name"] = "Pat Example", ["mayBeSuspect"] = mayBeSuspect };
        return this;
    }

    public CaseBuilder InTeam(TeamId team)
    {
        _team = team;
        return this;
    }

    public CaseBuilder LedBy(UserId worker)
    {
        _worker = worker;
        return this;
    }

    public BuiltCase Build(DateTime now)
    {
        var (referral, person) = Receive(now);
        referral.ContactAttempted(reached: true, now, null, now);
        var opened = Case.Open(referral, _team, now);
        referral.SupportBegins(opened.Id, now);
        if (_worker is { } worker)
        {
            opened.AssignTo(worker, suggested: true, null, now);
        }

        return new BuiltCase(person, referral, opened);
    }

    /// <summary>Without a case: nobody has reached the person yet.</summary>
    public (Referral Referral, Person Person) Receive(DateTime now)
    {
        var id = ReferralId.New();
        var person = Person.Known(
            new PersonDetails(_given, _family, _organisation, _born, "F", null, null, false, null, false, _note, null), _points, id);
        var decision = new TriageDecision
        {
            Outcome = TriageOutcome.Accepted,
            Lane = TriageLane.Triage,
            ContactDueUtc = now.AddDays(1),
            Reasons = [],
            Sensitive = _sensitive,
            Offence = new Offence("8N", "Assault with injury", "VIO"),
            RiskGrade = _grade,
            SupportLevel = _grade == RiskGrade.High ? SupportLevel.HighRisk : SupportLevel.Standard,
            IsChild = false,
            ChildProtection = false,
            ContactPoints = _points,
        };
        var referral = Referral.Receive(
            new ReferralOrigin(id, _reference, person.Id, "POL-AUTO", "44", null, null, _team, null),
            new ReferralFacts(Statement.FromJson(_statement), "25-34", _statement.ToJsonString()), decision, now);
        return (referral, person);
    }

    public static ReportedContactPoint Phone(string number, string display, bool? safe, bool? voicemail = null) => new()
    {
        Kind = ContactPointKind.Phone,
        Value = number,
        Display = display,
        Type = "mobile",
        SafeToCall = safe,
        SafeForVoicemail = voicemail,
        IsValid = true,
        Field = "victim.phones[0]",
    };
}

public sealed record BuiltCase(Person Person, Referral Referral, Case Case)
{
    public Guid Id => Case.Id.Value;
}
