using System.Text;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

public sealed class OrderOfChecksTests : PoliceFixture
{
    private static readonly byte[] TooLarge = new byte[(256 * 1024) + 1];

    [Test]
    public async Task Without_a_key_nothing_else_is_looked_at()
    {
        var answer = await Post(TooLarge, Anonymous());

        Assert.That((answer.Status, answer.Text("type")), Is.EqualTo((401, "urn:victim-care:problem:unauthorized")));
    }

    [Test]
    public async Task A_key_that_may_not_send_is_refused_before_the_size()
    {
        var answer = await Post(TooLarge, await WithKey("44", "referrals:read"));

        Assert.That((answer.Status, answer.Text("type")), Is.EqualTo((403, "urn:victim-care:problem:forbidden")));
    }

    [Test]
    public async Task The_size_comes_before_the_form()
    {
        var answer = await Post(TooLarge);

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((413, ": TOO_LARGE")));
    }

    [Test]
    public async Task Exactly_256_KiB_are_read()
    {
        var message = Encoding.UTF8.GetBytes(Fresh(Assault).ToJsonString());
        var padded = Enumerable.Repeat((byte)' ', 256 * 1024).ToArray();
        message.CopyTo(padded, 0);

        Assert.That((await Post(padded)).Status, Is.EqualTo(201));
        Assert.That((await Post([.. padded, (byte)' '])).Status, Is.EqualTo(413));
    }

    [Test]
    public async Task A_body_of_unknown_length_is_measured_while_it_is_read()
    {
        using var content = new StreamContent(new Endless(300_000));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        Assert.That((int)(await Force44.SendAsync(request)).StatusCode, Is.EqualTo(413));
    }

    [Test]
    public async Task Faults_come_before_another_forces_message()
    {
        var invalid = await Post(Fresh(Assault, m => (m["force"], m["recordVersion"]) = ("43", 0)));
        var foreign = await Post(Fresh(Assault, m => m["force"] = "43"));

        Assert.That((invalid.Status, invalid.Errors), Is.EqualTo((422, "recordVersion: RANGE")));
        Assert.That((foreign.Status, foreign.Errors), Is.EqualTo((403, "force: FORBIDDEN_FORCE")));
    }

    [Test]
    public async Task Another_forces_message_is_refused_before_it_is_looked_up()
    {
        var message = Fresh(Assault);
        await Post(message);
        var theirs = await WithKey("43", "referrals:write");

        Assert.That((await Post(message, theirs)).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task A_conflict_comes_before_the_old_version()
    {
        var message = Fresh(Assault);
        await Post(message);
        await Post(Again(message, 3));

        Assert.That((await Post(Again(message, 1, m => m["incident"]!["summary"] = "Other"))).Status, Is.EqualTo(409));
    }

    [Test]
    public async Task What_is_refused_for_its_content_waits_in_quarantine_and_all_else_does_not()
    {
        var taken = Fresh(Assault);
        await Post(taken);
        var before = await Quarantined();

        await Post("{"u8.ToArray());
        await Post(TooLarge);
        await Post(Fresh(Assault, m => m["force"] = "43"));
        var invalid = Fresh(Assault, m => m["recordVersion"] = 0);
        await Post(invalid);
        var conflict = Again(taken, 1, m => m["incident"]!["summary"] = "Other");
        await Post(conflict);
        await Post(conflict);

        var kept = (await Quarantined()).Skip(before.Count).OrderByDescending(m => m.ProblemStatus).ToList();
        Assert.That(kept.Select(m => (m.ProblemStatus, m.Raw, m.Force)),
            Is.EqualTo(new[] { (422, invalid.ToJsonString(), "44"), (409, conflict.ToJsonString(), "44") }));
        Assert.That(kept[0].Faults, Does.Contain("recordVersion").And.Contain("RANGE"));
        Assert.That(kept[0].KeyId, Is.Not.Null);
    }

    [Test]
    public async Task Two_keys_may_each_have_the_same_body_in_quarantine()
    {
        var before = (await Quarantined()).Count;
        var invalid = Fresh(Assault, m => m["recordVersion"] = 0);
        await Post(invalid);
        await Post(invalid, await WithKey("44", "referrals:write"));

        Assert.That(await Quarantined(), Has.Count.EqualTo(before + 2));
    }

    [Test]
    public async Task The_same_faulty_body_sixteen_times_at_once_waits_once()
    {
        var before = (await Quarantined()).Count;
        var invalid = Encoding.UTF8.GetBytes(Fresh(Assault, m => m["recordVersion"] = 0).ToJsonString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Post(invalid)));

        Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(422));
        Assert.That(await Quarantined(), Has.Count.EqualTo(before + 1));
    }

    [Test]
    public async Task A_quarantined_message_claims_neither_its_id_nor_its_version()
    {
        var message = Fresh(Assault);
        var faulty = message.DeepClone().AsObject();
        faulty["incident"]!["crimeReference"] = "";
        await Post(faulty);

        Assert.That((await Post(message)).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task The_services_own_key_may_send_for_any_force()
    {
        var own = await WithKey(null, "referrals:write", "referrals:read");
        var answer = await Post(Fresh(Assault, m => m["force"] = "06"), own);

        Assert.That((answer.Status, (await Stored(answer)).Source), Is.EqualTo((201, "POL-MAN")));
    }

    [TestCase("44", "POL-AUTO")]
    [TestCase("93", "BTP")]
    public async Task A_forces_own_system_is_an_automatic_source(string force, string source)
    {
        var answer = await Post(Fresh(Assault, m => m["force"] = force), await WithKey(force, "referrals:write"));

        Assert.That((await Stored(answer)).Source, Is.EqualTo(source));
    }

    private async Task<List<QuarantinedMessage>> Quarantined()
    {
        List<QuarantinedMessage> all = [];
        await InDatabase(async db => all = await db.QuarantinedMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync());
        return all;
    }

    /// <summary>So many spaces, and no length told.</summary>
    private sealed class Endless(int count) : MemoryStream(Enumerable.Repeat((byte)' ', count).ToArray())
    {
        public override bool CanSeek => false;
    }
}
