using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>Malformed, hostile and unusual messages: a clear answer, nothing stored half, nothing executed.</summary>
public sealed class BadInputTests : PoliceFixture
{
    [TestCase("<script>alert(1)</script>")]
    [TestCase("Robert'); DROP TABLE Referrals;--")]
    [TestCase("../../etc/passwd")]
    [TestCase("{{7*7}}${7*7}")]
    [TestCase("O'Connor-Smythe")]
    [TestCase("Łukasik")]
    [TestCase("العربية")]
    [TestCase("😀 Example")]
    [TestCase("=1+1")]
    public async Task A_name_is_text_and_stays_as_it_is(string name)
    {
        var answer = await Post(Fresh(Assault, m => m["victim"]!["familyName"] = name));

        Assert.That((answer.Status, answer.Outcome), Is.EqualTo((201, "ACCEPT")));
        Assert.That((await StoredPerson(answer)).FamilyName, Is.EqualTo(name));
    }

    [Test]
    public async Task One_name_is_enough()
    {
        var answer = await Post(Fresh(Assault, m =>
        {
            m["victim"]!.AsObject().Remove("familyName");
            m["victim"]!["givenNames"] = new JsonArray("Suharto");
        }));

        Assert.That((answer.Status, answer.Reasons, (await StoredPerson(answer)).DisplayName), Is.EqualTo((201, "ACCEPT decisive", "Suharto")));
    }

    [Test]
    public async Task A_hundred_characters_of_any_script_are_taken()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 100));
        var answer = await Post(Fresh(Assault, m => m["victim"]!["familyName"] = name));

        Assert.That((answer.Status, (await StoredPerson(answer)).FamilyName), Is.EqualTo((201, name)));
    }

    [Test]
    public async Task Direction_marks_are_cleaned_away()
    {
        var answer = await Post(Fresh(Assault, m => m["victim"]!["familyName"] = "\u202Eikslein\u200FZ\u200B"));

        Assert.That((await StoredPerson(answer)).FamilyName, Is.EqualTo("iksleinZ"));
    }

    [TestCase("\u0000")]
    [TestCase("a\u0007b")]
    [TestCase("a\u001Bb")]
    public async Task Control_characters_are_a_fault(string name)
    {
        var answer = await Post(Fresh(Assault, m => m["victim"]!["familyName"] = name));

        Assert.That(answer.Status, Is.EqualTo(422));
        Assert.That(answer.Errors, Does.StartWith("victim.familyName: "));
    }

    [Test]
    public async Task Ten_thousand_characters_are_a_fault()
    {
        var answer = await Post(Fresh(Assault, m => m["victim"]!["familyName"] = new string('x', 10_000)));

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((422, "victim.familyName: RANGE")));
        Assert.That(answer.Json.ToJsonString(), Does.Not.Contain("xxxx"));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("not json")]
    [TestCase("{\"force\":\"44\",\"force\":\"43\"}")]
    [TestCase("[1,2")]
    public async Task What_is_not_json_is_malformed(string body)
    {
        var answer = await Post(Encoding.UTF8.GetBytes(body));

        Assert.That((answer.Status, answer.Text("type"), answer.Errors), Is.EqualTo((400, "urn:victim-care:problem:malformed", ": TYPE")));
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("{}")]
    public async Task Json_that_is_no_message_is_invalid(string body) => Assert.That((await Post(Encoding.UTF8.GetBytes(body))).Status, Is.EqualTo(422));

    [Test]
    public async Task Deep_json_is_not_followed()
    {
        var body = string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) + "1" + new string('}', 50_000);

        Assert.That((await Post(Encoding.UTF8.GetBytes(body[..(256 * 1024)]))).Status, Is.EqualTo(400));
    }

    [TestCase("application/json; charset=utf-8", 201)]
    [TestCase("application/problem+json", 201)]
    [TestCase("text/plain", 415)]
    [TestCase("application/x-www-form-urlencoded", 415)]
    [TestCase("multipart/form-data; boundary=x", 415)]
    public async Task Only_json_is_taken(string contentType, int status) =>
        Assert.That((await Post(Encoding.UTF8.GetBytes(Fresh(Assault).ToJsonString()), contentType: contentType)).Status, Is.EqualTo(status));

    [Test]
    public async Task A_byte_order_mark_is_passed_over()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Fresh(Assault).ToJsonString())];

        Assert.That((await Post(body)).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task Another_encoding_is_malformed() =>
        Assert.That((await Post(Encoding.Unicode.GetBytes(Fresh(Assault).ToJsonString()), contentType: "application/json; charset=utf-16")).Status, Is.EqualTo(400));

    [Test]
    public async Task Broken_utf8_is_malformed()
    {
        var body = Encoding.UTF8.GetBytes(Fresh(Assault).ToJsonString());
        body[Array.LastIndexOf(body, (byte)'Z')] = 0xC3;

        Assert.That((await Post(body)).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Compression_is_refused_with_what_to_do()
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(Fresh(Assault).ToJsonString()));
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        Assert.That((int)(await Force44.PostAsync(Path, content)).StatusCode, Is.EqualTo(415));
    }

    [Test]
    public async Task Half_a_surrogate_pair_is_a_fault_and_waits_in_quarantine()
    {
        var text = Fresh(Assault).ToJsonString().Replace("\"Zielinski\"", "\"\\ud83d\"", StringComparison.Ordinal);
        var answer = await Post(Encoding.UTF8.GetBytes(text));

        Assert.That(answer.Status, Is.EqualTo(422));
        await InDatabase(async db => Assert.That(await db.QuarantinedMessages.AnyAsync(m => m.Raw == text), Is.True));
    }

    [Test]
    public async Task Nothing_is_stored_of_what_is_refused()
    {
        var people = 0;
        await InDatabase(async db => people = await db.People.CountAsync());
        await Post(Fresh(Assault, m => m["victim"]!["dateOfBirth"] = "2099-01-01"));

        await InDatabase(async db => Assert.That(await db.People.CountAsync(), Is.EqualTo(people)));
    }

    [Test]
    public async Task Thousands_of_qualifiers_are_taken_as_text()
    {
        var answer = await Post(Fresh(Assault, m => m["incident"]!["qualifiers"] = new JsonArray([.. Enumerable.Range(0, 3000).Select(i => (JsonNode)$"Q{i}")])));

        Assert.That(answer.Status, Is.EqualTo(201));
    }

    [Test]
    public async Task No_answer_shows_the_servers_inside()
    {
        var answers = new[] { await Post("{"u8.ToArray()), await Post(Fresh(Assault, m => m["recordVersion"] = "one")), await Get($"{Path}?limit=x") };

        Assert.That(answers.Select(a => a.Json.ToJsonString()), Has.All.Not.Contains("System.").And.All.Not.Contains("CaseManagement").And.All.Not.Contains("   at "));
    }
}
