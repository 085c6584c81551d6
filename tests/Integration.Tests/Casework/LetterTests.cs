using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Administration;
using CaseManagement.Api.Pages.Documents;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class LetterTests : WorkerFixture
{
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task Administer() => _admin = await SignedIn(await Person("letter-admin", [Roles.Administrator]));

    [OneTimeTearDown]
    public void AdministratorLeaves() => _admin.Dispose();

    [Test]
    public async Task A_letter_is_filled_in_as_a_Word_file_and_filed()
    {
        var built = await CaseOf(Worker, c => c.Named("Alex", "Example").Reachable(Home(safe: true)));
        var template = await Drawn("Appointment", "{{person.name}}\n{{person.address}}\n\n{{today}}\n\nDear {{person.first-name}}, {{case.reference}}\n\n{{worker.name}}");

        var answer = await Write(built, template);

        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        var path = answer.Headers.Location!.ToString();
        using var word = new ZipArchive(new MemoryStream(await Client.GetByteArrayAsync(path + "/content")));
        using var text = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        Assert.That(
            await text.ReadToEndAsync(),
            Does.Contain("Alex Example").And.Contain("1 Test Street").And.Contain("20 November 2026").And.Contain($"Dear Alex, {built.Case.Reference}").And.Contain("robin"));
        Assert.That(await Read(Client, DocumentLinks.Documents(built.Id)), Does.Contain("Appointment.docx").And.Contain("Letter,"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Letter written"));
    }

    [Test]
    public async Task Asked_for_again_under_its_key_it_is_written_once()
    {
        var built = await CaseOf(Worker, c => c.Reachable(Home(safe: true)));
        var template = await Drawn("Once", "Dear {{person.name}}");

        var (first, again) = (await Write(built, template, "once"), await Write(built, template, "once"));

        Assert.That(((int)first.StatusCode, (int)again.StatusCode, again.Headers.Location), Is.EqualTo((201, 201, first.Headers.Location)));
    }

    [TestCase(null, true, "letter.not-safe")]
    [TestCase(false, false, "letter.not-safe")]
    [TestCase(true, true, "201")]
    public async Task There_is_a_letter_only_where_writing_is_safe(bool? safe, bool sensitive, string expected)
    {
        var built = await CaseOf(Worker, c => _ = sensitive ? c.Reachable(Home(safe)).Sensitive() : c.Reachable(Home(safe)));
        var template = await Drawn($"Safe {safe} {sensitive}", "Dear {{person.name}}", neutral: true);

        var answer = await Write(built, template);

        Assert.That((int)answer.StatusCode == 201 ? "201" : await CodeOf(answer), Is.EqualTo(expected));
        var page = await Read(Client, DocumentLinks.WriteLetter(built.Id));
        Assert.That(page, expected == "201" ? Does.Contain("To which address?") : Does.Contain("Write no letter"));
    }

    [Test]
    public async Task In_a_sensitive_case_only_neutral_letters_are_written()
    {
        var built = await CaseOf(Worker, c => c.Reachable(Home(safe: true)).Sensitive());
        var telling = await Drawn("Telling letter", "About the assault");

        Assert.That(await CodeOf(await Write(built, telling)), Is.EqualTo("letter.not-neutral"));
        Assert.That(await Read(Client, DocumentLinks.WriteLetter(built.Id)), Does.Not.Contain("Telling letter"));
    }

    [Test]
    public async Task A_field_that_is_not_known_stops_the_letter_and_is_named()
    {
        var built = await CaseOf(Worker, c => c.OfOrganisation("Example Shop").Reachable(Home(safe: true)));
        var template = await Drawn("To a person", "Dear {{person.first-name}}");
        var point = built.Person.ContactPoints[0].Id.Value;
        await InUnitOfWork(db =>
        {
            db.Entry(db.People.Single(p => p.Id == built.Person.Id)).Property(p => p.GivenNames).CurrentValue = null;
            return Task.CompletedTask;
        });

        var page = await Submit(Client, DocumentLinks.WriteLetter(built.Id), ("TemplateId", template.ToString()), ("ContactPointId", point.ToString()));

        Assert.That(await CodeOf(await Write(built, template)), Is.EqualTo("letter.empty-fields"));
        Assert.That(await Text(page), Does.Contain("this is not known: person.first-name"));
    }

    [Test]
    public async Task An_administrator_keeps_letters_with_their_days()
    {
        var unknown = await Submit(_admin, AdministrationLinks.NewLetter, ("Name", "Bad"), ("Body", "Dear {{person.nickname}}"));
        await Submit(_admin, AdministrationLinks.NewLetter, ("Name", "Kept letter"), ("Body", "Dear {{person.name}}"), ("Neutral", "true"));
        var kept = await IdOf("Kept letter");

        Assert.That(await Text(unknown), Does.Contain("There is no field called person.nickname"));
        Assert.That(await Read(_admin, AdministrationLinks.NewLetterLike(kept)), Does.Contain("Dear {{person.name}}"));
        await Submit(_admin, AdministrationLinks.EndLetter(kept));
        Assert.That(await Read(_admin, AdministrationLinks.Letters), Does.Contain("Kept letter").And.Contain("to 20 Nov 2026"));
        Assert.That(await StatusOf(Client, AdministrationLinks.Letters), Is.EqualTo(403));
    }

    [Test]
    public async Task A_letter_that_has_ended_or_not_begun_is_not_written()
    {
        var built = await CaseOf(Worker, c => c.Reachable(Home(safe: true)));
        var later = await Drawn("Later letter", "Hello", from: "2026-12-01");

        Assert.That(await CodeOf(await Write(built, later)), Is.EqualTo("letter.unknown-template"));
    }

    private async Task<Guid> Drawn(string name, string body, bool neutral = false, string? from = null)
    {
        var answer = await _admin.PostAsJsonAsync("/api/v1/administration/letters", new { name, body, neutral, from });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
    }

    private async Task<Guid> IdOf(string name) => (await _admin.GetFromJsonAsync<JsonObject>("/api/v1/administration/letters"))!["templates"]!.AsArray()
        .Single(t => t!["name"]!.ToString() == name)!["id"]!.GetValue<Guid>();

    private async Task<HttpResponseMessage> Write(BuiltCase about, Guid template, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{about.Id}/letters")
        {
            Content = JsonContent.Create(new { templateId = template, contactPointId = about.Person.ContactPoints[0].Id.Value }),
        };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("N"));
        return await Client.SendAsync(request);
    }

    private static ReportedContactPoint Home(bool? safe) => new()
    {
        Kind = ContactPointKind.Post,
        Value = "1 test street testtown so14 1aa",
        Display = "1 Test Street, Testtown, SO14 1AA",
        Type = "home",
        SafeForPost = safe,
        IsValid = true,
        Field = "victim.address",
    };

    private static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();
}
