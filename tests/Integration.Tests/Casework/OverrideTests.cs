using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Documents;
using CaseManagement.Api.Pages.Supervision;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>Letters, items and onward referrals against the safe-contact policy: by permission, with a reason, and never unseen.</summary>
public sealed class OverrideTests : SupervisionFixture
{
    private const string Overrides = "/api/v1/safe-contact-overrides";
    private const string Why = "Invented: the key must reach them today";

    private HttpClient _administrator = null!;
    private HttpClient _elsewhere = null!;
    private Guid _template;
    private Guid _service;

    public enum Act
    {
        Letter,
        Item,
        OnwardReferral,
    }

    [OneTimeSetUp]
    public async Task Scene()
    {
        _administrator = await SignedIn(await Person("override-administrator", [Roles.Administrator]));
        var drawn = await Post(_administrator, "/api/v1/administration/letters", new { name = "Appointment", body = "Dear {{person.name}}", neutral = true });
        _template = await IdOf(drawn);
        _service = await IdOf(await Post(_administrator, "/api/v1/directory/services", new
        {
            organisation = "Example Housing",
            name = "Homes",
            description = "Finds homes",
            needs = new[] { "N2" },
            areas = Array.Empty<string>(),
            phone = "01632 960001",
            recipientCode = "HOUSING",
        }));
        var other = Team.Create(TeamId.New(), "Another team");
        await InDatabase(db => db.Teams.Add(other));
        _elsewhere = await SignedIn(await Person("leader-elsewhere", [Roles.TeamLeader], other.Id));
    }

    [OneTimeTearDown]
    public void TheyLeave()
    {
        _administrator.Dispose();
        _elsewhere.Dispose();
    }

    [Test]
    public async Task Who_may_not_override_is_refused_whatever_they_say([Values] Act act)
    {
        var scene = await Unsafe(act);

        var refused = await Do(Client, scene, Why);

        Assert.That((int)refused.StatusCode, Is.EqualTo(409));
        Assert.That(await CodeOf(refused), Is.EqualTo(CodeFor(act)));
        await Kept(scene, 0);
    }

    [TestCase(Act.Letter, null)]
    [TestCase(Act.Letter, " \n ")]
    [TestCase(Act.Item, null)]
    [TestCase(Act.Item, "\t")]
    [TestCase(Act.OnwardReferral, null)]
    [TestCase(Act.OnwardReferral, "")]
    public async Task Who_may_override_says_why(Act act, string? reason)
    {
        var scene = await Unsafe(act);

        var refused = await Do(Leader, scene, reason);

        Assert.That(await CodeOf(refused), Is.EqualTo(CodeFor(act)));
        await Kept(scene, 0);
    }

    [Test]
    public async Task With_both_it_is_done_and_the_leaders_of_the_team_see_it([Values] Act act)
    {
        var scene = await Unsafe(act);

        var done = await Do(Leader, scene, Why);

        Assert.That(done.IsSuccessStatusCode, Is.True, await done.Content.ReadAsStringAsync());
        await Kept(scene, 1);
        var row = (await Json(Leader, Overrides))["items"]![0]!;
        Assert.That(
            (row["kind"]!.ToString(), row["reference"]!.ToString(), row["by"]!.ToString(), row["reason"]!.ToString(), row["codes"]![0]!.ToString()),
            Is.EqualTo((Word(act), scene.Reference, "supervising-leader", Why, "suspended")));
        Assert.That(await Read(Leader, SupervisionLinks.Overrides), Does.Contain(scene.Reference).And.Contain(Why).And.Contain("contact is suspended"));
        Assert.That((await _elsewhere.GetStringAsync(Overrides)).Contains(scene.Reference, StringComparison.Ordinal), Is.False);
        Assert.That(await Read(_elsewhere, SupervisionLinks.Overrides), Does.Not.Contain(scene.Reference));
        Assert.That(await Read(Leader, $"/cases/{scene.CaseId}/timeline"), Does.Contain("Done although it is not known to be safe").And.Contain(Why));
    }

    [Test]
    public async Task Where_nothing_is_refused_a_reason_makes_no_override([Values] Act act)
    {
        var scene = await Scene(act);

        var done = await Do(Leader, scene, Why);

        Assert.That(done.IsSuccessStatusCode, Is.True, await done.Content.ReadAsStringAsync());
        await Kept(scene, 0);
    }

    [TestCase("bell \u0007 text")]
    [TestCase(null)]
    public async Task A_reason_is_what_a_person_could_have_typed(string? unsafe_)
    {
        foreach (var act in Enum.GetValues<Act>())
        {
            var scene = await Unsafe(act);

            var refused = await Do(Leader, scene, unsafe_ ?? new string('x', 1001));

            Assert.That((int)refused.StatusCode, Is.EqualTo(422), act.ToString());
            Assert.That((await refused.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.ToJsonString(), Does.Contain("overrideReason"));
            await Kept(scene, 0);
        }
    }

    [Test]
    public async Task Sent_again_under_its_key_a_letter_overrides_once()
    {
        var scene = await Unsafe(Act.Letter);

        var (first, again) = (await Do(Leader, scene, Why, key: "overridden"), await Do(Leader, scene, Why, key: "overridden"));
        var another = await Do(Leader, scene, Why + " once more", key: "overridden");

        Assert.That(((int)first.StatusCode, (int)again.StatusCode, again.Headers.Location), Is.EqualTo((201, 201, first.Headers.Location)));
        Assert.That((int)another.StatusCode, Is.EqualTo(422));
        await Kept(scene, 1);
    }

    [TestCase(Act.Item)]
    [TestCase(Act.OnwardReferral)]
    public async Task What_a_colleague_changed_meanwhile_is_not_overridden(Act act)
    {
        var scene = await Unsafe(act);

        var stale = await Do(Leader, scene, Why, version: scene.Version - 1);
        var unversioned = await Post(Leader, scene.Path, Body(scene, Why));

        Assert.That(((int)stale.StatusCode, (int)unversioned.StatusCode), Is.EqualTo((412, 428)));
        await Kept(scene, 0);
    }

    [Test]
    public async Task A_number_is_no_address_whoever_says_why()
    {
        var scene = await Unsafe(Act.Letter);

        var refused = await Do(Leader, scene with { Point = scene.Phone }, Why);
        var unknown = await Do(Leader, scene with { Point = Guid.NewGuid() }, Why);

        Assert.That((await CodeOf(refused), await CodeOf(unknown)), Is.EqualTo(("letter.not-safe", "letter.not-safe")));
        await Kept(scene, 0);
    }

    [Test]
    public async Task The_list_goes_on_by_key()
    {
        var scenes = new List<Made>();
        foreach (var act in Enum.GetValues<Act>())
        {
            scenes.Add(await Unsafe(act));
            await Do(Leader, scenes[^1], Why);
        }

        var first = await Json(Leader, $"{Overrides}?limit=2");
        var next = await Json(Leader, $"{Overrides}?limit=2&after={first["next"]}");

        Assert.That(
            first["items"]!.AsArray().Append(next["items"]![0]).Select(i => i!["reference"]!.ToString()), Is.EqualTo(scenes.AsEnumerable().Reverse().Select(s => s.Reference)));
    }

    [Test]
    public async Task A_page_asks_why_of_those_alone_who_may_say_and_where_it_is_refused([Values] Act act)
    {
        var (allowed, refused) = (await Scene(act), await Unsafe(act));
        const string Asked = "name=\"OverrideReason\"";

        Assert.That(await Leader.GetStringAsync(PageOf(refused)), Does.Contain(Asked).And.Contain("Contact is suspended because it was not safe"));
        Assert.That(await Leader.GetStringAsync(PageOf(allowed)), Does.Not.Contain(Asked));
        Assert.That(await Client.GetStringAsync(PageOf(refused)), Does.Not.Contain(Asked).And.Contain("Contact is suspended because it was not safe"));
    }

    [Test]
    public async Task From_the_page_it_is_done_with_the_reason_and_not_without([Values] Act act)
    {
        var scene = await Unsafe(act);
        (string, string)[] answers = act switch
        {
            Act.Letter => [("TemplateId", _template.ToString()), ("ContactPointId", scene.Point.ToString())],
            Act.Item => [("When.Day", "24"), ("When.Month", "11"), ("When.Year", "2026"), ("When.Time", "10:00"), ("FitsSafeContact", "true")],
            _ => [("Way", "ByWorker")],
        };

        var refused = await Submit(Leader, PageOf(scene), answers);
        var tooLong = await Submit(Leader, PageOf(scene), [.. answers, ("OverrideReason", new string('x', 1001))]);
        var forbidden = await Submit(Client, PageOf(scene), [.. answers, ("OverrideReason", Why)]);
        await Kept(scene, 0);
        var done = await Submit(Leader, PageOf(scene), [.. answers, ("OverrideReason", Why)]);

        Assert.That(((int)refused.StatusCode, (int)tooLong.StatusCode, (int)forbidden.StatusCode, (int)done.StatusCode), Is.EqualTo((400, 400, 400, 302)));
        Assert.That(await Text(tooLong), Does.Contain("OverrideReason-error"));
        await Kept(scene, 1);
    }

    private async Task<Made> Unsafe(Act act)
    {
        var scene = await Scene(act);
        await InUnitOfWork(async db => (await db.People.SingleAsync(p => p.Id == scene.Person)).SuspendContact());
        return scene;
    }

    /// <summary>A case of which everything is ready for the act.</summary>
    private async Task<Made> Scene(Act act)
    {
        var built = await CaseOf(Worker, c => c.Reachable(Home, CaseBuilder.Phone("+447700900123", "07700 900123", safe: true)));
        var made = new Made(
            act, built.Id, built.Person.Id, built.Case.Reference, $"/api/v1/cases/{built.Id}/letters", null, PointOf(built, ContactPointKind.Post),
            PointOf(built, ContactPointKind.Phone));
        if (act == Act.Letter)
        {
            return made;
        }

        string path;
        if (act == Act.Item)
        {
            var asked = await Post(Client, $"/api/v1/cases/{built.Id}/items", new { itemCode = "FIRE", quantity = 1 });
            path = asked.Headers.Location!.ToString();
            var issued = await Post(Client, $"{path}/issue", new { fundCode = "VICTIMS" }, 1);
            Assert.That((int)issued.StatusCode, Is.EqualTo(204), await issued.Content.ReadAsStringAsync());
        }
        else
        {
            await Post(Client, $"/api/v1/cases/{built.Id}/consents", new
            {
                purposeCode = "REFER",
                recipientCode = "HOUSING",
                decision = "given",
                party = "person",
                wayCode = "PHONE",
                understands = false,
                evidence = "Said so on the phone",
            });
            var prepared = await Post(Client, $"/api/v1/cases/{built.Id}/onward-referrals", new { serviceId = _service, needCode = "N2", why = "Needs a safe home" });
            Assert.That((int)prepared.StatusCode, Is.EqualTo(201), await prepared.Content.ReadAsStringAsync());
            path = prepared.Headers.Location!.ToString();
        }

        return made with { Path = $"{path}/{(act == Act.Item ? "arrange" : "send")}", Version = (await Json(Client, path))["version"]!.GetValue<long>() };
    }

    private async Task<HttpResponseMessage> Do(HttpClient by, Made scene, string? reason, string? key = null, long? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, scene.Path) { Content = JsonContent.Create(Body(scene, reason)) };
        if ((version ?? scene.Version) is { } seen)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }
        else
        {
            request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("N"));
        }

        return await by.SendAsync(request);
    }

    private object Body(Made scene, string? reason) => scene.Act switch
    {
        Act.Letter => new { templateId = _template, contactPointId = scene.Point, overrideReason = reason },
        Act.Item => new { whenUtc = "2026-11-24T10:00:00Z", fitsSafeContact = true, overrideReason = reason },
        _ => new { way = "by_worker", overrideReason = reason },
    };

    /// <summary>How often the act was done against the policy, by its acts; the letter that was refused is not there at all.</summary>
    private Task Kept(Made scene, int times) => InDatabase(async db =>
    {
        Assert.That(await db.Acts.CountAsync(a => a.CaseId == scene.CaseId && a.Kind == "SafeContactOverridden"), Is.EqualTo(times));
        if (scene.Act == Act.Letter && times == 0 && await db.People.AnyAsync(p => p.Id == scene.Person && p.ContactSuspended))
        {
            Assert.That(await db.Acts.AnyAsync(a => a.CaseId == scene.CaseId && a.AggregateKind == nameof(Document)), Is.False);
        }
    });

    private static string PageOf(Made scene) => scene.Act switch
    {
        Act.Letter => DocumentLinks.WriteLetter(scene.CaseId),
        Act.Item => SupportLinks.ArrangeItem(scene.CaseId, Guid.Parse(scene.Path.Split('/')[^2])),
        _ => $"/cases/{scene.CaseId}/support/onward/{scene.Path.Split('/')[^2]}/send",
    };

    private static string CodeFor(Act act) => act switch
    {
        Act.Letter => "letter.not-safe",
        Act.Item => "item.contact-suspended",
        _ => "onward.not-safe",
    };

    private static string Word(Act act) => act switch
    {
        Act.Letter => "letter",
        Act.Item => "item",
        _ => "onward_referral",
    };

    private static Guid PointOf(BuiltCase built, ContactPointKind kind) => built.Person.ContactPoints.Single(p => p.Kind == kind).Id.Value;

    private static ReportedContactPoint Home => new()
    {
        Kind = ContactPointKind.Post,
        Value = "1 test street testtown so14 1aa",
        Display = "1 Test Street, Testtown, SO14 1AA",
        Type = "home",
        SafeForPost = true,
        IsValid = true,
        Field = "victim.address",
    };

    private sealed record Made(Act Act, Guid CaseId, PersonId Person, string Reference, string Path, long? Version, Guid Point, Guid Phone);
}
