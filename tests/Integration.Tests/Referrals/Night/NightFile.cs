using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CaseManagement.Integration.Tests.Referrals.Night;

/// <summary>
/// A force's night: ordinary rows with every kind of fault between them, again and again about other people, each with how
/// it must be answered whichever way it comes.
/// </summary>
internal sealed class NightFile
{
    private static readonly string[] GivenNames = ["Alex", "Robin", "Sam", "Charlie", "Jamie", "Kim", "Lee", "Morgan"];
    private static readonly string[] FamilyNames = ["Example", "O'Connor-Smythe", "Łukasik", "Sample", "Specimen", "Invented", "Placeholder", "Pattern"];

    private readonly List<NightRow> _rows = [];
    private int _person;

    private NightFile(int rows)
    {
        while (_rows.Count < rows)
        {
            AddRound();
        }

        _rows.RemoveRange(rows, _rows.Count - rows);
    }

    public IReadOnlyList<NightRow> Rows => _rows;

    /// <summary>Every record of which at least one row is taken becomes one referral.</summary>
    public int Referrals => _rows.Where(row => !row.Told.StartsWith("INVALID", StringComparison.Ordinal)).Select(row => row.RecordId).Distinct().Count();

    public static NightFile Of(int rows) => new(rows);

    public string AsTable() => string.Join('\n', _rows.Select(row => row.AsTableRow()).Prepend(string.Join(',', NightRow.Columns)));

    public string AsLines() => string.Join('\n', _rows.Select(row => row.AsMessage().ToJsonString()));

    /// <summary>Arrays as long as one may be.</summary>
    public IEnumerable<byte[]> AsArrays(int most) =>
        _rows.Chunk(most).Select(rows => Encoding.UTF8.GetBytes(new JsonArray([.. rows.Select(row => row.AsMessage())]).ToJsonString()));

    private void AddRound()
    {
        var first = Add(Ordinary(), "ACCEPT");
        Add(first, "ACCEPT again");
        var second = Add(Sent(first, ("record_version", "2"), ("summary", "Invented: more is known now")), "ACCEPT");
        Add(Sent(first), "ACCEPT again");
        Add(Sent(second, ("summary", "Invented: other content under a version that was used")), "INVALID recordVersion: VERSION_REUSED");
        Add([.. Ordinary().Where(cell => cell.Key != "message_id"), new("message_id", first["message_id"])], "INVALID messageId: MESSAGE_ID_REUSED");
        Add(
            new Dictionary<string, string>(
                Sent(first, ("record_version", "3"), ("action", "withdraw"), ("withdraw_reason", "No contact wanted"))
                    .Where(cell => cell.Key is "message_id" or "record_id" or "record_version" or "action" or "withdraw_reason" or "extracted_at" or "force")),
            "ACCEPT");

        var crime = Add(Ordinary(), "ACCEPT");
        Add(Sent(crime, ("record_id", crime["record_id"] + "-OTHER")), "DUP");
        var waiting = Add(Ordinary(("suspect_relationship", "EX-PARTNER")), "NOSAFE");
        Add(Sent(waiting, ("record_version", "2"), ("phone1_safe_call", "Y")), "ACCEPT");
        Add(Ordinary(("offence_code", "45")), "EXCL");
        Add(Ordinary(("phone1", "")), "INSUF");
        Add(Ordinary(("phone1", "123456")), "INSUF");
        Add(Ordinary(("date_of_birth", "2015-03-04")), "NOCONS");
        Add(Ordinary(("family_name", "")), "ACCEPT");
        Add(Ordinary(("summary", "=1+1 <script>alert('x')</script> '); DROP TABLE \"People\"; -- \u202Etxt")), "ACCEPT");

        Add(Ordinary(("record_version", "0")), "INVALID recordVersion: RANGE");
        Add(Ordinary(("force", "43")), "INVALID force: FORBIDDEN_FORCE");
        Add(Ordinary(("date_of_birth", "1990-02-30")), "INVALID victim.dateOfBirth: TYPE");
        Add(Ordinary(("reported_at", "yesterday")), "INVALID incident.reportedAt: TYPE");
        Add(Ordinary(("reported_at", "2099-01-01T00:00:00Z")), "INVALID incident.reportedAt: RANGE");
        Add(Ordinary(("crime_reference", "")), "INVALID incident.crimeReference: REQUIRED");
        Add(Ordinary(("family_name", new string('x', 10_000))), "INVALID victim.familyName: RANGE");
        Add(Ordinary(("action", "erase"), ("referral_basis", "hearsay")), "INVALID action: TYPE referralBasis: TYPE");
    }

    private Dictionary<string, string> Add(IEnumerable<KeyValuePair<string, string>> cells, string told)
    {
        var given = cells.Where(cell => cell.Value.Length > 0).ToDictionary();
        _rows.Add(new NightRow(given, told));
        return given;
    }

    /// <summary>Another record about another person in another crime.</summary>
    private Dictionary<string, string> Ordinary(params (string Column, string Value)[] changes)
    {
        var n = _person++;
        return With(new Dictionary<string, string>
        {
            ["message_id"] = new Guid(n, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]).ToString(),
            ["record_id"] = string.Create(CultureInfo.InvariantCulture, $"N{n:000000}-V1"),
            ["record_version"] = "1",
            ["action"] = "refer",
            ["extracted_at"] = "2026-11-20T02:00:00Z",
            ["force"] = "44",
            ["referral_basis"] = "informed_opt_out",
            ["crime_reference"] = string.Create(CultureInfo.InvariantCulture, $"4426{n:0000000}"),
            ["offence_code"] = "28E",
            ["reported_at"] = "2026-11-19T22:10:00Z",
            ["summary"] = "Invented: the back door was forced",
            ["given_names"] = GivenNames[n % GivenNames.Length],
            ["family_name"] = FamilyNames[n / GivenNames.Length % FamilyNames.Length],
            ["date_of_birth"] = new DateOnly(1940, 1, 1).AddDays(n * 7919 % 22_000).ToString("O", CultureInfo.InvariantCulture),
            ["phone1"] = string.Create(CultureInfo.InvariantCulture, $"0163296{n % 10_000:0000}"),
        }, changes);
    }

    /// <summary>The same record once more, under a message id of its own.</summary>
    private static Dictionary<string, string> Sent(Dictionary<string, string> before, params (string Column, string Value)[] changes) =>
        With(new Dictionary<string, string>(before) { ["message_id"] = Guid.NewGuid().ToString() }, changes);

    private static Dictionary<string, string> With(Dictionary<string, string> cells, (string Column, string Value)[] changes)
    {
        foreach (var (column, value) in changes)
        {
            cells[column] = value;
        }

        return cells;
    }
}
