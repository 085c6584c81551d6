using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Directory;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class DirectoryTests : DirectoryScene
{
    [Test]
    public async Task Services_are_found_by_words_need_and_area()
    {
        await Service("Alder court", areas: ["E06000045"]);
        await Service("Alder advice", recipient: "MONEY", needs: ["N6"]);

        Assert.That(await Names("search=ALDER"), Is.EqualTo(new[] { "Alder advice", "Alder court" }));
        Assert.That(await Names("search=alder&need=N6"), Is.EqualTo(new[] { "Alder advice" }));
        Assert.That(await Names("search=alder&area=E06000044"), Is.EqualTo(new[] { "Alder advice" }), "those for everywhere too");
        Assert.That(await Names("search=alder&area=E06000045"), Is.EqualTo(new[] { "Alder advice", "Alder court" }));
        Assert.That(await Names("search=alder+housing+homes&limit=1"), Is.EqualTo(new[] { "Alder advice" }), "organisation and description too");
    }

    [Test]
    public async Task The_list_goes_on_where_the_page_before_ended()
    {
        foreach (var name in new[] { "Birch one", "Birch two", "Birch two", "Birch zero" })
        {
            await Service(name);
        }

        List<string> found = [];
        for (string? after = null; ;)
        {
            var page = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/directory/services?search=birch&limit=1&after={after}"))!;
            found.AddRange(page["items"]!.AsArray().Select(i => i!["name"]!.ToString()));
            after = page["next"]?.ToString();
            if (after is null)
            {
                break;
            }
        }

        Assert.That(found, Is.EqualTo(new[] { "Birch one", "Birch two", "Birch two", "Birch zero" }));
    }

    [Test]
    public async Task What_has_ended_is_not_offered_and_stands_in_what_was_sent()
    {
        var built = await CaseOf(Worker);
        var service = await Service("Cedar house");
        var referral = await Prepared(built.Id, service);

        var ended = await Act($"/api/v1/directory/services/{service}", "change", new
        {
            organisation = "Example Housing",
            name = "Cedar house",
            description = "Finds homes",
            needs = new[] { "N2" },
            recipientCode = "HOUSING",
            activeFrom = "2026-01-01",
            activeTo = "2026-11-19",
        }, Editor);

        Assert.That((int)ended.StatusCode, Is.EqualTo(204), await ended.Content.ReadAsStringAsync());
        Assert.That(await Names("search=cedar"), Is.Empty);
        Assert.That(await Names("search=cedar&ended=true"), Is.EqualTo(new[] { "Cedar house" }));
        await Consent(built.Id, "given");
        Assert.That(await CodeOf(await Act(referral, "send", new { way = "byWorker" })), Is.EqualTo("onward.service-ended"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/support"), Does.Contain("Cedar house"));
    }

    [TestCase("""{"organisation":"O","name":"N","description":"D","needs":["NOPE"],"recipientCode":"HOUSING"}""", 409)]
    [TestCase("""{"organisation":"O","name":"N","description":"D","needs":["N2"],"recipientCode":"NOPE"}""", 409)]
    [TestCase("""{"organisation":"O","name":"N","description":"D","needs":["N2"],"areas":["X"],"recipientCode":"HOUSING"}""", 409)]
    [TestCase("""{"organisation":"O","name":"N","description":"D","needs":[],"recipientCode":"HOUSING"}""", 409)]
    [TestCase("""{"organisation":"O","name":"N","description":"D","needs":["N2"],"recipientCode":"HOUSING","url":"ftp://x"}""", 409)]
    [TestCase("""{"name":"N"}""", 422)]
    public async Task What_cannot_be_is_refused(string body, int status) => Assert.That(
        (int)(await Editor.PostAsJsonAsync("/api/v1/directory/services", JsonNode.Parse(body))).StatusCode, Is.EqualTo(status));

    [Test]
    public async Task An_editor_keeps_the_directory_on_pages_and_a_worker_only_reads_it()
    {
        var missing = await Submit(Editor, DirectoryLinks.New, ("Email", "nonsense"));
        var added = await Submit(
            Editor, DirectoryLinks.New, ("Organisation", "Elm trust"), ("Name", "Elm refuge"), ("Description", "A safe house"), ("Needs", "N2"), ("RecipientCode", "DA"),
            ("Phone", "01632 960002"), ("Website", "https://elm.example.org"));
        var page = added.Headers.Location!.ToString();

        Assert.That(await Text(missing), Does.Contain("Enter the organisation").And.Contain("Select as whom consent knows it"));
        Assert.That(await Read(Editor, page), Does.Contain("Elm refuge").And.Contain("https://elm.example.org"));
        await Submit(Editor, page + "/change", ("Name", "Elm safe house"), ("Description", "A safe house"), ("RecipientCode", "DA"));
        Assert.That(await Read(Client, page), Does.Contain("Elm safe house").And.Not.Contain("/change"));
        Assert.That(await Read(Client, DirectoryLinks.Directory), Does.Not.Contain(DirectoryLinks.New));
        Assert.That((await StatusOf(Client, DirectoryLinks.New), await StatusOf(Client, page + "/change")), Is.EqualTo((403, 403)));
    }

    private async Task<IEnumerable<string>> Names(string query) => (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/directory/services?{query}"))!["items"]!.AsArray()
        .Select(i => i!["name"]!.ToString());
}
