using System.Text.Json.Nodes;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Testing;

/// <summary>Where a test's story begins: <c>A.Referral().From("02-domestic-abuse-high-risk").In(team).Build()</c>.</summary>
public static partial class A
{
    public static ReferralBuilder Referral() => new();
}

/// <param name="Referral">As triage left it.</param>
/// <param name="Person">With the contact points that triage read.</param>
public sealed record BuiltReferral(Referral Referral, Person Person);

/// <summary>A referral as a message of docs/contract/samples makes it, through the domain's own reading, triage and receipt.</summary>
public sealed class ReferralBuilder
{
    private static int _lastNumber;

    private string _sample = "01-assault-accepted";
    private Action<JsonObject> _change = _ => { };
    private TeamId _team = TeamId.New();
    private DateTime _receivedUtc = new(2026, 11, 20, 2, 10, 7, DateTimeKind.Utc);
    private ReferralId? _duplicateOf;

    public ReferralBuilder From(string sample)
    {
        _sample = sample;
        return this;
    }

    /// <summary>Changes the message before it is read.</summary>
    public ReferralBuilder With(Action<JsonObject> change)
    {
        _change += change;
        return this;
    }

    public ReferralBuilder Named(string? given, string? family) => With(message =>
    {
        var victim = message["victim"]!.AsObject();
        victim["givenNames"] = given is null ? null : new JsonArray(given);
        victim["familyName"] = family;
    });

    public ReferralBuilder In(TeamId team)
    {
        _team = team;
        return this;
    }

    public ReferralBuilder ReceivedAt(DateTime utc)
    {
        _receivedUtc = utc;
        return this;
    }

    public ReferralBuilder DuplicateOf(ReferralId first)
    {
        _duplicateOf = first;
        return this;
    }

    public BuiltReferral Build()
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "docs", "contract", "samples", _sample + ".json")))!.AsObject();
        _change(json);
        var (recordId, number) = (json["recordId"]!.GetValue<string>(), Interlocked.Increment(ref _lastNumber));
        var stated = StatementMerge.StatementOf(json);
        var statement = Statement.FromJson(stated);
        var decision = TriagePolicy.Decide(Facts(statement), Rules);
        var id = ReferralId.New();
        var person = Person.Known(Details(statement.Victim), decision.ContactPoints, id);
        var origin = new ReferralOrigin(
            id, $"VCS-26-{number:0000000}", person.Id, "POL-AUTO", "44", $"{recordId}-{number}", 1, _team, _duplicateOf);
        return new BuiltReferral(
            Referral.Receive(origin, new ReferralFacts(statement, "18-24", stated.ToJsonString()), decision, _receivedUtc), person);
    }

    private TriageFacts Facts(Statement statement) => new()
    {
        Statement = statement,
        Force = "44",
        ReceivedUtc = _receivedUtc,
        NowUtc = _receivedUtc,
        Calendar = new WorkingCalendar(new HashSet<DateOnly>()),
        CodeLists = Lists,
    };

    private static PersonDetails Details(VictimStatement victim) => new(
        victim.GivenNames.Count == 0 ? null : string.Join(' ', victim.GivenNames), victim.FamilyName, victim.OrganisationName, victim.DateOfBirth, victim.Sex,
        victim.EthnicityCode, victim.Language, victim.InterpreterRequired == true, victim.CommunicationNeeds, victim.Deceased, victim.SafeContactNote,
        victim.PreferredChannel?.ToString());

    private static readonly TriageCodeLists Lists = new()
    {
        Offences = new OffenceCatalogue(
        [
            new Offence("8N", "Assault with injury", "VAP.VWI"), new Offence("105A", "Assault without injury", "VAP.VWO"),
            new Offence("34B", "Robbery of personal property", "ROB.PER"), new Offence("45", "Theft from vehicle", "THEFT.VEH"),
            new Offence("30C", "Burglary Business and Community", "THEFT.BNON"),
        ]),
        CrimeReferenceFormats = new CrimeReferenceFormats([]),
        Qualifiers = TriageCodeLists.SetOf(["DA", "STR", "BUS", "HBA"]),
        RelationshipsToSuspect = TriageCodeLists.SetOf(["SPOUSE", "EX-PARTNER", "STRANGER"]),
        RelationshipsToCrime = TriageCodeLists.SetOf([]),
        Ethnicities = TriageCodeLists.SetOf(["B2", "W1"]),
    };

    private static readonly ContractRules Rules = new()
    {
        AreaDistricts = new Dictionary<string, string>
        {
            ["SO14"] = "E06000045",
            ["SO15"] = "E06000045",
            ["PO1"] = "E06000044",
            ["PO16"] = "E07000087",
            ["RG21"] = "E07000084",
            ["SO23"] = "E07000094",
            ["SP10"] = "E07000093",
        },
        ExcludedOffences = [new OffenceExclusion("45", new DateOnly(2026, 1, 1))],
    };

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseManagement.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("CaseManagement.sln is in no folder above the tests");
    }
}
