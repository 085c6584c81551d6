using System.Text.Json.Nodes;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>What was referred: an offence in the contract's words, and what of it sets triage and allocation going.</summary>
internal enum DemoKind
{
    Assault,
    Burglary,
    Robbery,
    Harassment,
    DomesticAbuse,
    HighRiskDomesticAbuse,
    Child,
    SeriousCrime,
    Business,
    NoSafeContact,
    NoContactDetails,
    ExcludedOffence,
    Duplicate,
    NoConsent,
    OutOfArea,
    ChildProtection,
}

/// <summary>Messages in the contract's form about invented people.</summary>
internal sealed class DemoMessages(Random random, DemoPeople people)
{
    private int _number;

    public JsonObject Of(DemoKind kind, DateTime receivedUtc)
    {
        var number = ++_number;
        var reported = receivedUtc.AddHours(-(4 + random.Next(60)));
        var victim = people.Person(number, Born(kind, receivedUtc));
        var message = new JsonObject
        {
            ["messageId"] = new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0).ToString(),
            ["recordId"] = $"DEMO-{number:0000}",
            ["recordVersion"] = 1,
            ["action"] = "refer",
            ["extractedAt"] = Instant(receivedUtc),
            ["force"] = "44",
            ["referralBasis"] = kind is DemoKind.Child or DemoKind.ChildProtection or DemoKind.SeriousCrime ? "explicit_consent" : "informed_opt_out",
            ["incident"] = new JsonObject
            {
                ["crimeReference"] = $"44{receivedUtc.Year % 100:00}{900_0000 + number}",
                ["offenceCode"] = Offence(kind),
                ["qualifiers"] = new JsonArray([.. Qualifiers(kind).Select(q => JsonValue.Create(q))]),
                ["reportedAt"] = Instant(reported),
                ["occurredFrom"] = Instant(reported.AddHours(-1 - random.Next(20))),
                ["postcode"] = victim["address"]!["postcode"]!.GetValue<string>(),
                ["summary"] = Summary(kind),
            },
            ["victim"] = victim,
        };
        Shape(kind, message, victim, number);
        return message;
    }

    /// <summary>The next version of a message, which takes it back.</summary>
    public static JsonObject Withdrawal(PoliceMessage first, string reason, DateTime sentUtc) => new()
    {
        ["messageId"] = first.MessageId.ToString().Replace("-7000-", "-7001-", StringComparison.Ordinal),
        ["recordId"] = first.RecordId,
        ["recordVersion"] = first.RecordVersion + 1,
        ["action"] = "withdraw",
        ["withdrawReason"] = reason,
        ["extractedAt"] = Instant(sentUtc),
        ["force"] = first.Force,
    };

    private static void Shape(DemoKind kind, JsonObject message, JsonObject victim, int number)
    {
        switch (kind)
        {
            case DemoKind.DomesticAbuse or DemoKind.HighRiskDomesticAbuse:
                victim["phones"] = new JsonArray(
                    DemoPeople.Phone($"07700 900{number % 1000:000}", "mobile", call: true, voicemail: false, text: false),
                    DemoPeople.Phone($"01632 960{number % 1000:000}", "home", call: false));
                victim["safeContactNote"] = "Weekdays 10:00 to 14:00 only. Say that you call from the library.";
                message["suspects"] = new JsonArray(new JsonObject
                {
                    ["givenNames"] = new JsonArray("Unknown"),
                    ["familyName"] = "Suspect",
                    ["relationshipToVictim"] = "EX-PARTNER",
                    ["phones"] = new JsonArray($"01632 960{number % 1000:000}"),
                });
                message["risk"] = kind == DemoKind.HighRiskDomesticAbuse ? Risk(17, "high") : Risk(8 + (number % 5), "medium");
                break;
            case DemoKind.Child:
                victim["guardian"] = new JsonObject
                {
                    ["name"] = "Guardian Example",
                    ["relationship"] = "parent",
                    ["phone"] = $"01632 960{number % 1000:000}",
                    ["mayBeSuspect"] = false,
                };
                break;
            case DemoKind.ChildProtection:
                victim["vulnerabilities"] = new JsonArray("under_18", "child_protection_in_progress");
                break;
            case DemoKind.Business:
                victim.Remove("givenNames");
                victim.Remove("familyName");
                victim.Remove("dateOfBirth");
                victim.Remove("sex");
                victim["organisationName"] = $"Example Shop {number}";
                break;
            case DemoKind.NoSafeContact:
                victim["phones"] = new JsonArray(DemoPeople.Phone($"07700 900{number % 1000:000}", "mobile"));
                message["risk"] = Risk(9, "medium");
                break;
            case DemoKind.NoContactDetails:
                victim.Remove("phones");
                victim.Remove("emails");
                victim.Remove("address");
                break;
            case DemoKind.OutOfArea:
                victim["address"]!["postcode"] = "LS1 0ZZ";
                message["incident"]!["postcode"] = "LS1 0ZZ";
                break;
        }
    }

    private DateOnly Born(DemoKind kind, DateTime receivedUtc) => LondonTime.LocalDate(receivedUtc).AddDays(
        kind is DemoKind.Child or DemoKind.ChildProtection ? -365 * (10 + random.Next(7)) : -365 * (19 + random.Next(60)));

    private static string Offence(DemoKind kind) => kind switch
    {
        DemoKind.Burglary => "28E",
        DemoKind.Robbery => "34B",
        DemoKind.Harassment => "8L",
        DemoKind.DomesticAbuse or DemoKind.NoSafeContact => "105A",
        DemoKind.SeriousCrime => "5D",
        DemoKind.Business => "30C",
        DemoKind.ExcludedOffence => "45",
        DemoKind.NoConsent => "20A",
        _ => "8N",
    };

    private static string[] Qualifiers(DemoKind kind) => kind switch
    {
        DemoKind.DomesticAbuse or DemoKind.NoSafeContact => ["DA"],
        DemoKind.HighRiskDomesticAbuse => ["DA", "REPEAT"],
        _ => [],
    };

    private static string Summary(DemoKind kind) => kind switch
    {
        DemoKind.Burglary => "Invented: broken in through the back door while nobody was at home.",
        DemoKind.Robbery => "Invented: telephone taken in the street under threat.",
        DemoKind.Harassment => "Invented: unwanted messages over several weeks.",
        DemoKind.DomesticAbuse or DemoKind.HighRiskDomesticAbuse or DemoKind.NoSafeContact => "Invented: assaulted by a former partner.",
        DemoKind.Child or DemoKind.ChildProtection => "Invented: assaulted on the way home from school.",
        DemoKind.SeriousCrime => "Invented: attacked and badly hurt by a stranger.",
        DemoKind.Business => "Invented: stock taken from a shop overnight.",
        DemoKind.ExcludedOffence => "Invented: bag taken from a parked car.",
        _ => "Invented: punched outside a public house by a stranger.",
    };

    private static JsonObject Risk(int score, string grade) => new() { ["tool"] = "DASH", ["version"] = "2009", ["score"] = score, ["grade"] = grade };

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ");
}
