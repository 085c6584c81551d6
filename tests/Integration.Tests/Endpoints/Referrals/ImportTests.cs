using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>A force's nightly file (docs/contract/police-referral-csv.md).</summary>
public sealed class ImportTests : ManyMessagesFixture
{
    private const string Header =
        "record_id,record_version,action,extracted_at,force,crime_reference,offence_code,reported_at,given_names,family_name,phone1,phone1_safe_call,summary,message_id";

    private static int s_row;

    [Test]
    public async Task A_row_becomes_the_message_that_it_states()
    {
        var receipt = (await SendFile(
            "phone2,phone2_type,phone2_safe_call,family_name,given_names,record_id,record_version,action,extracted_at,force,crime_reference,offence_code,qualifiers,"
            + "reported_at,occurred_from,date_of_birth,address_lines,town,postcode,safe_for_post,email,email_safe,suspect_family_name,suspect_phones,"
            + "suspect_lives_with_victim,risk_tool,risk_score,risk_grade,officer_name,message_id,referral_basis,vulnerabilities\n"
            + "07700 900123,mobile,Y,Example,Alex|Sam,C1,3,update,20/11/2026 02:00,44,44260000001,8N,DA|KNIFE,19/07/2026 23:55,2026-11-19T10:00:00+01:00,"
            + "01/02/1990,Flat 3|8 Sample Road,Romsey,so51 8aa,N,alex@example.org,,Example,01632 960001|01632 960002,N,DASH,11,medium,PC Example,"
            + "0197f0a2-7c1e-7e0b-9d0e-1f4f7d8fcc01,explicit_consent,intimidated\n"))[0];

        Assert.That(await MessageOf(receipt), Is.EqualTo(JsonNode.Parse("""
            {"incident":{"crimeReference":"44260000001","offenceCode":"8N","qualifiers":["DA","KNIFE"],"reportedAt":"2026-07-19T22:55:00Z",
              "occurredFrom":"2026-11-19T10:00:00+01:00"},
             "victim":{"givenNames":["Alex","Sam"],"familyName":"Example","dateOfBirth":"1990-02-01",
              "address":{"lines":["Flat 3","8 Sample Road"],"town":"Romsey","postcode":"so51 8aa","safeForPost":false},
              "phones":[{"number":"07700 900123","type":"mobile","safeToCall":true}],"emails":[{"address":"alex@example.org"}],"vulnerabilities":["intimidated"]},
             "messageId":"0197f0a2-7c1e-7e0b-9d0e-1f4f7d8fcc01","recordId":"C1","recordVersion":3,"action":"update","extractedAt":"2026-11-20T02:00:00Z",
             "force":"44","referralBasis":"explicit_consent",
             "suspects":[{"familyName":"Example","phones":["01632 960001","01632 960002"],"livesWithVictim":false}],
             "risk":{"tool":"DASH","score":11,"grade":"medium"},"officer":{"name":"PC Example"}}
            """)!.ToJsonString()));
    }

    [Test]
    public async Task The_line_of_a_receipt_is_the_one_on_which_the_row_starts()
    {
        var receipts = await SendFile(
            $"{Header}\r\n\r\n{Row(summary: "\"first\r\nsecond, \"\"quoted\"\"\"")}\r\n{Row()}\r\n\r\n{Row(summary: "\"a\nb\nc\"")}\n{Row()}");

        Assert.That(Told(receipts), Is.EqualTo("3 ACCEPT; 5 ACCEPT; 7 ACCEPT; 10 ACCEPT"));
        Assert.That(JsonNode.Parse(await MessageOf(receipts[0]))!["incident"]!["summary"]!.ToString(), Is.EqualTo("first\nsecond, \"quoted\""));
    }

    [Test]
    public async Task Faults_are_told_by_column()
    {
        var receipts = await SendFile(
            $"{Header},phone2,phone3,phone3_type,deceased,date_of_birth,suspect_phones,risk_score\n"
            + Row(version: "x", reported: "yesterday", phone: "") + ",,12,tablet,maybe,31/02/1990,,99\n"
            + Row(record: "", summary: "") + ",,,,,,,\n"
            + Row(reported: "29/03/2026 01:30") + ",,,,,,01632 960001|" + new string('1', 31) + ",\n"
            + "A,1,refer,20/11/2026 02:00,44,,,,,,,,,,,,,,,,\n");

        Assert.That(Told(receipts), Is.EqualTo(
            "2 INVALID date_of_birth: TYPE deceased: TYPE phone3: RANGE phone3_type: TYPE record_version: TYPE reported_at: TYPE risk_grade: REQUIRED risk_score: RANGE risk_tool: REQUIRED; "
            + "3 INVALID record_id: REQUIRED; 4 INVALID reported_at: TYPE suspect_phones: RANGE; "
            + "5 INVALID crime_reference: REQUIRED family_name: REQUIRED offence_code: REQUIRED reported_at: REQUIRED"));
        Assert.That(Sentence(receipts[0], "deceased"), Does.Contain("Y or N"));
        Assert.That(Sentence(receipts[0], "date_of_birth"), Does.Contain("DD/MM/YYYY"));
        Assert.That(Sentence(receipts[2], "reported_at"), Does.Contain("clocks"));
    }

    [TestCase("25/10/2026 01:30", "2026-10-25T00:30:00Z")]
    [TestCase("25/10/2026 02:30", "2026-10-25T02:30:00Z")]
    [TestCase("2026-07-01 12:00:30", "2026-07-01T11:00:30Z")]
    [TestCase("01/07/2026 12:00", "2026-07-01T11:00:00Z")]
    [TestCase("2026-07-01T12:00:00+02:00", "2026-07-01T12:00:00+02:00")]
    public async Task A_time_without_offset_is_Londons(string cell, string stated)
    {
        var receipt = (await SendFile($"{Header}\n{Row(reported: cell)}"))[0];

        Assert.That(JsonNode.Parse(await MessageOf(receipt))!["incident"]!["reportedAt"]!.ToString(), Is.EqualTo(stated));
    }

    [Test]
    public async Task The_same_file_again_is_a_replay_though_it_names_no_message()
    {
        var file = $"{Header}\n{Row()}\n{Row(summary: "Other")}\n";
        var first = await SendFile(file);
        var second = await SendFile(file.Replace("20/11/2026 02:00", "21/11/2026 02:00", StringComparison.Ordinal));

        Assert.That(Told(second), Is.EqualTo("2 ACCEPT again; 3 ACCEPT again"));
        Assert.That(second.Select(r => r["messageId"]!.ToString()), Is.EqualTo(first.Select(r => r["messageId"]!.ToString())));
        Assert.That(first.Select(r => r["messageId"]!.ToString()), Is.Unique);
    }

    [Test]
    public async Task A_made_up_id_is_of_the_content_alone()
    {
        var (row, other) = (Row(), Row());
        var file = $"{Header}\n{row}\n{other}";
        var first = await SendFile(file, "?dryRun=true");
        var second = await SendFile(file, "?dryRun=true");

        Assert.That(second.Select(r => r["messageId"]!.ToString()), Is.EqualTo(first.Select(r => r["messageId"]!.ToString())).And.Unique);
    }

    [Test]
    public async Task Changed_content_under_the_same_version_is_a_conflict_of_its_row()
    {
        var row = Row();
        var receipts = await SendFile($"{Header}\n{row}\n{row.Replace("Example", "Other", StringComparison.Ordinal)}\n{Row()}");

        Assert.That(Told(receipts), Is.EqualTo("2 ACCEPT; 3 INVALID record_version: VERSION_REUSED; 4 ACCEPT"));
    }

    [Test]
    public async Task A_withdrawal_needs_its_identity_alone()
    {
        var row = Row();
        await SendFile($"{Header}\n{row}");
        var receipts = await SendFile($"record_id,record_version,action,withdraw_reason,extracted_at,force\n{row.Split(',')[0]},2,withdraw,Not wanted,20/11/2026 03:00,44");

        Assert.That(receipts[0]["status"]!.ToString(), Is.EqualTo("withdrawn"));
    }

    [Test]
    public async Task What_is_not_UTF8_is_Windows1252()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var text = $"{Header}\n{Row(name: "Zoë–Example")}";

        foreach (var file in new[] { windows.GetBytes(text), Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)] })
        {
            var receipt = (await SendFile(file))[0];
            Assert.That(JsonNode.Parse(await MessageOf(receipt))!["victim"]!["familyName"]!.ToString(), Is.EqualTo("Zoë–Example"));
        }
    }

    [Test]
    public async Task A_row_that_is_none_costs_no_other_row()
    {
        var receipts = await SendFile(
            $"{Header}\n{Row()}\nA,1,refer\n{Row(summary: "\"never closed")}\n{Row()}\n{Row(summary: "\"closed\" too early")}\n{Row(summary: "5\" tall")}\n"
            + $"{new string('x', 300_000)}\n{Row()}");

        Assert.That(Told(receipts), Is.EqualTo(
            "2 ACCEPT; 3 INVALID : TYPE; 4 INVALID : TYPE; 5 ACCEPT; 6 INVALID : TYPE; 7 ACCEPT; 8 INVALID : TOO_LARGE; 9 ACCEPT"));
    }

    [Test]
    public async Task Refused_rows_wait_in_quarantine()
    {
        var before = (await Quarantined()).Count;
        await SendFile($"{Header}\nCut,1,refer\n{Row(reported: "yesterday")}");

        var kept = (await Quarantined()).Skip(before).OrderBy(m => m.Raw.StartsWith('{')).ToList();
        Assert.That(kept.Select(m => m.ProblemStatus), Is.EqualTo(new[] { 422, 422 }));
        Assert.That((kept[0].Raw, JsonNode.Parse(kept[1].Raw)!["incident"]!["reportedAt"]!.ToString()), Is.EqualTo(("Cut,1,refer", "yesterday")));
    }

    [TestCase("", ": REQUIRED")]
    [TestCase("record_id,record_version,action,extracted_at,force,shoe_size", "shoe_size: UNKNOWN_MEMBER")]
    [TestCase("record_id,record_version,action,extracted_at,force,force", "force: CONTRADICTION")]
    [TestCase("record_id,record_version,action,extracted_at", "force: REQUIRED")]
    [TestCase("\"record_id", ": REQUIRED")]
    [TestCase("record_id\0", ": TYPE")]
    public async Task A_wrong_header_refuses_the_file(string header, string errors)
    {
        var answer = await Answer.Read(await PostTo(Import, Encoding.UTF8.GetBytes(header.Length == 0 ? "" : header + "\nA,1,refer,20/11/2026 02:00,44"), "text/csv"));

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((400, errors)));
    }

    [Test]
    public async Task A_dry_run_keeps_nothing()
    {
        var row = Row();
        await SendFile($"{Header}\n{row}", "?dryRun=true");

        Assert.That((await SendFile($"{Header}\n{row}"))[0]["replayed"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task The_file_may_be_a_field_of_a_form()
    {
        using var form = new MultipartFormDataContent { { new StringContent("night"), "note" }, { new StringContent($"{Header}\n{Row()}\n"), "file", "night.csv" } };
        using var without = new MultipartFormDataContent { { new StringContent("night"), "note" } };

        Assert.That(Told(await Receipts(await Force44.PostAsync(Import, form))), Is.EqualTo("2 ACCEPT"));
        Assert.That((await Answer.Read(await Force44.PostAsync(Import, without))).Errors, Is.EqualTo("file: REQUIRED"));
    }

    [TestCase("multipart/form-data; boundary=x", 400)]
    [TestCase("multipart/form-data", 422)]
    [TestCase("application/json", 415)]
    public async Task Another_kind_of_body_is_refused(string type, int status) =>
        Assert.That((int)(await PostTo(Import, "record_id"u8.ToArray(), type)).StatusCode, Is.EqualTo(status));

    [Test]
    public async Task Receipts_are_given_as_a_table_in_which_nothing_is_a_formula()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Import) { Content = new StringContent($"{Header}\n{Row(record: "=1+1")}\n{Row(record: "R,\"2\"", version: "0")}\n") };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv");
        request.Headers.Accept.ParseAdd("text/csv");
        var answer = await Force44.SendAsync(request);
        var rows = (await answer.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/csv"));
        Assert.That(rows[0], Is.EqualTo("line,record_id,outcome,status,reference,reasons"));
        Assert.That(rows[1], Does.Match("^2,'=1\\+1,ACCEPT,triage,VCS-26-[0-9]{7},ACCEPT "));
        Assert.That(rows[2], Is.EqualTo("3,\"R,\"\"2\"\"\",INVALID,,,record_version RANGE Give a number of 1 or more"));
    }

    private static string Row(
        string? record = null, string version = "1", string reported = "19/11/2026 22:10", string name = "Example", string phone = "07700 900123", string? summary = null)
    {
        var number = Interlocked.Increment(ref s_row);
        var id = record is null ? $"ROW{number}" : record.Contains('"', StringComparison.Ordinal) ? $"\"{record.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : record;
        return $"{id},{version},refer,20/11/2026 02:00,44,442699{number:00000},28E,{reported},Alex,{name},{phone},{(phone.Length > 0 ? "Y" : "")},{summary},";
    }

    private static string Sentence(JsonObject receipt, string column) => receipt["errors"]![column]![0]!["message"]!.ToString();

    private async Task<string> MessageOf(JsonObject receipt)
    {
        var raw = "";
        var messageId = Guid.Parse(receipt["messageId"]!.ToString());
        await InDatabase(async db => raw = await db.ReceivedMessages.Where(m => m.MessageId == messageId).Select(m => m.Raw).SingleAsync());
        return JsonNode.Parse(raw)!.ToJsonString();
    }
}
