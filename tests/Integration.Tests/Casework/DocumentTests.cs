using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Documents;
using CaseManagement.Application.Documents;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class DocumentTests : WorkerFixture
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[200_000]];

    [Test]
    public async Task A_document_comes_back_as_it_was_and_lies_encrypted()
    {
        var built = await CaseOf(Worker);
        var secret = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The words that nobody may read. ", 10_000)));

        var path = await Added(built.Id, "statement.txt", secret, "From the police");

        var details = (await Client.GetFromJsonAsync<JsonObject>(path))!;
        Assert.That((details["name"]!.ToString(), details["bytes"]!.GetValue<long>(), details["scan"]!.ToString()), Is.EqualTo(("statement.txt", (long)secret.Length, "not_scanned")));
        Assert.That(await Client.GetByteArrayAsync(path + "/content"), Is.EqualTo(secret));
        await InDatabase(async db =>
        {
            var document = await db.Documents.SingleAsync(d => d.CaseId == built.Case.Id);
            var file = await File.ReadAllBytesAsync(FileOf(document.StorageName));
            Assert.That(file.AsSpan().IndexOf("nobody may read"u8), Is.EqualTo(-1));
            Assert.That(document.KeyId, Is.EqualTo("host"));
            Assert.That(await db.AccessRecords.AnyAsync(r => r.CaseId == built.Id && r.What == "OpenDocumentQuery"), "that it was opened is known");
        });
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Document added").And.Contain("From the police"));
    }

    [Test]
    public async Task A_file_far_over_the_limit_is_refused_unread_in_the_forms_own_words()
    {
        var built = await CaseOf(Worker);
        await using var app = App.WithWebHostBuilder(web => web.UseSetting("Documents:LargestMegabytes", "1"));
        var browser = await Browser.SignedIn(app, Worker);
        var form = await browser.Get($"/cases/{built.Id}/documents/add");

        var answer = await browser.Upload(form, "large.pdf", new byte[3 * 1024 * 1024], ("Note", "Nine words"));
        using var sent = new MultipartFormDataContent { { new ByteArrayContent(new byte[3 * 1024 * 1024]), "file", "large.pdf" } };
        using var api = app.CreateClient();
        api.DefaultRequestHeaders.Add("Cookie", Client.DefaultRequestHeaders.GetValues("Cookie"));
        api.BaseAddress = Client.BaseAddress;
        var refused = await api.PostAsync($"/api/v1/cases/{built.Id}/documents", sent);

        Assert.That(answer.Status, Is.EqualTo(413));
        Assert.That(answer.Html, Does.Contain("Error: Add a document").And.Contain("Select a file of at most 1 MB").And.Contain("href=\"#Upload\""));
        Assert.That(((int)refused.StatusCode, refused.Content.Headers.ContentType?.MediaType), Is.EqualTo((413, "application/problem+json")));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("too-large").And.Contain("Select a file of at most 1 MB"));
        await InDatabase(async db => Assert.That(await db.Documents.AnyAsync(d => d.CaseId == built.Case.Id), Is.False));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public async Task A_file_that_was_changed_cut_or_swapped_is_not_given_out(int how)
    {
        var built = await CaseOf(Worker);
        await Added(built.Id, "one.pdf", Pdf);
        await Added(built.Id, "two.pdf", Pdf);
        using var scope = App.Services.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IDocumentStore>();
        var names = new List<string>();
        await InDatabase(async db => names = await db.Documents.Where(d => d.CaseId == built.Case.Id).Select(d => d.StorageName).ToListAsync());
        var file = await File.ReadAllBytesAsync(FileOf(names[0]));
        switch (how)
        {
            case 0:
                file[^100] ^= 1;
                break;
            case 1:
                file = file[..^(file.Length % 65536)];
                break;
            default:
                file = await File.ReadAllBytesAsync(FileOf(names[1]));
                break;
        }

        await File.WriteAllBytesAsync(FileOf(names[0]), file);

        Assert.That(
            async () =>
            {
                await using var content = store.Open(names[0])!;
                await content.CopyToAsync(Stream.Null);
            },
            Throws.InstanceOf<System.Security.Cryptography.CryptographicException>());
    }

    [TestCase("photo.png", "html", "text/plain", "attachment")]
    [TestCase("letter.txt", "pdf", "application/pdf", "inline")]
    [TestCase("x.pdf", "png", "image/png", "inline")]
    public async Task It_leaves_as_what_it_is_and_not_as_what_it_is_called(string name, string content, string media, string disposition)
    {
        var built = await CaseOf(Worker);
        byte[] bytes = content switch
        {
            "html" => [.. "<script>alert(1)</script>"u8],
            "pdf" => Pdf,
            _ => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0],
        };
        var path = await Added(built.Id, name, bytes);

        foreach (var address in new[] { path + "/content", DocumentLinks.Content(built.Id, IdOf(path)) })
        {
            var answer = await Client.GetAsync(address);

            Assert.That((answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType), Is.EqualTo((media, disposition)), address);
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("sandbox; default-src 'none'"));
            Assert.That(answer.Headers.CacheControl!.NoStore);
        }

        Assert.That((await Client.GetAsync(path + "/content?download=true")).Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
    }

    [Test]
    public async Task What_is_too_large_empty_or_of_another_kind_is_refused_and_not_kept()
    {
        var built = await CaseOf(Worker);
        var before = Directory.Exists(Folder) ? Directory.GetFiles(Folder).Length : 0;

        var large = await Add(built.Id, "large.pdf", [.. Pdf, .. new byte[20 * 1024 * 1024]]);
        var empty = await Add(built.Id, "empty.txt", []);
        var program = await Add(built.Id, "letter.pdf", [(byte)'M', (byte)'Z', 0, 1, 2]);
        var none = await Client.PostAsync($"/api/v1/cases/{built.Id}/documents", new MultipartFormDataContent { { new StringContent("x"), "note" } });
        var json = await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/documents", new { file = "x" });

        Assert.That(new[] { large, empty, program, none, json }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 422, 422, 422, 422, 415 }));
        Assert.That(await large.Content.ReadAsStringAsync(), Does.Contain("TOO_LARGE").And.Contain("at most 20 MB"));
        Assert.That(Directory.GetFiles(Folder), Has.Length.EqualTo(before));
    }

    [Test]
    public async Task Sent_again_under_its_key_it_is_filed_once()
    {
        var built = await CaseOf(Worker);

        var first = await Add(built.Id, "a.pdf", Pdf, key: "same");
        var again = await Add(built.Id, "a.pdf", Pdf, key: "same");
        var other = await Add(built.Id, "a.pdf", [.. Pdf, 1], key: "same");

        Assert.That(((int)first.StatusCode, (int)again.StatusCode, (int)other.StatusCode), Is.EqualTo((201, 201, 422)));
        Assert.That(again.Headers.Location, Is.EqualTo(first.Headers.Location));
        await InDatabase(async db => Assert.That(await db.Documents.CountAsync(d => d.CaseId == built.Case.Id), Is.EqualTo(1)));
    }

    [Test]
    public async Task A_withdrawn_document_cannot_be_had_and_its_content_is_swept_away()
    {
        var built = await CaseOf(Worker);
        var path = await Added(built.Id, "wrong.pdf", Pdf);
        var name = "";
        await InDatabase(async db => name = (await db.Documents.SingleAsync(d => d.CaseId == built.Case.Id)).StorageName);
        var page = DocumentLinks.Withdraw(built.Id, IdOf(path));

        var unexplained = await Submit(Client, page);
        await Submit(Client, page, ("Reason", "Another person's"));

        Assert.That(await Text(unexplained), Does.Contain("Say why, so that the next person understands"));
        Assert.That(((int)(await Client.GetAsync(path + "/content")).StatusCode, await StatusOf(Client, DocumentLinks.Content(built.Id, IdOf(path)))), Is.EqualTo((404, 404)));
        Assert.That(await Read(Client, DocumentLinks.Documents(built.Id)), Does.Contain("Withdrawn").And.Contain("Another person's"));
        App.Clock.Advance(TimeSpan.FromHours(2));
        await Send(new SweepDocumentsCommand());
        Assert.That(File.Exists(FileOf(name)), Is.False);
    }

    [Test]
    public async Task Content_goes_when_the_case_is_erased_and_stays_while_it_is_held()
    {
        var (kept, erased) = (await CaseOf(Worker), await CaseOf(Worker));
        await Added(kept.Id, "kept.pdf", Pdf);
        await Added(erased.Id, "erased.pdf", Pdf);
        var names = new List<string>();
        await InDatabase(async db => names = await db.Documents.Where(d => d.CaseId == kept.Case.Id || d.CaseId == erased.Case.Id).OrderBy(d => d.Name).Select(d => d.StorageName).ToListAsync());
        await InDatabase(db => db.Cases.Where(c => c.Id == erased.Case.Id).ExecuteDeleteAsync());
        App.Clock.Advance(TimeSpan.FromHours(2));

        await Send(new SweepDocumentsCommand());

        Assert.That(names.Select(n => File.Exists(FileOf(n))), Is.EqualTo(new[] { false, true }));
        await InDatabase(async db => Assert.That(await db.Documents.AnyAsync(d => d.CaseId == erased.Case.Id), Is.False));
    }

    [TestCase(ScanVerdict.Clean, false, 201, "clean")]
    [TestCase(ScanVerdict.NotScanned, false, 201, "not_scanned")]
    [TestCase(ScanVerdict.NotScanned, true, 409, "document.not-scanned")]
    [TestCase(ScanVerdict.Infected, false, 409, "document.infected")]
    [TestCase(ScanVerdict.Unreachable, false, 409, "document.scanner-unreachable")]
    public async Task The_scanner_has_the_last_word(ScanVerdict verdict, bool required, int status, string tells)
    {
        var built = await CaseOf(Worker);
        await using var app = App.WithWebHostBuilder(web => web.ConfigureTestServices(services => services
            .AddSingleton<IVirusScanner>(new OfOneMind(verdict)).AddSingleton(new DocumentSettings(required))));
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", Client.DefaultRequestHeaders.GetValues("Cookie"));

        var answer = await Add(built.Id, "a.pdf", Pdf, client: client);

        var said = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That(((int)answer.StatusCode, (said["scan"] ?? said["code"])!.ToString()), Is.EqualTo((status, tells)));
    }

    [Test]
    public async Task The_page_takes_a_file_and_shows_an_image()
    {
        var built = await CaseOf(Worker);
        var form = await Open(Client, DocumentLinks.Add(built.Id));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Where(f => f.Key != "Upload"))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new StringContent("The broken door"), "Note");
        content.Add(new ByteArrayContent([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0]), "Upload", "../../door.png");

        var added = await Client.PostAsync(DocumentLinks.Add(built.Id), content);
        var nothing = await Submit(Client, DocumentLinks.Add(built.Id));

        Assert.That((int)added.StatusCode, Is.EqualTo(302), await Text(added));
        Assert.That(await Text(nothing), Does.Contain("Select a file"));
        Assert.That(await Read(Client, DocumentLinks.Documents(built.Id)), Does.Contain(">door.png<").And.Contain("The broken door"));
        var id = Guid.Empty;
        await InDatabase(async db => id = (await db.Documents.SingleAsync(d => d.CaseId == built.Case.Id)).Id.Value);
        Assert.That(await Read(Client, DocumentLinks.Document(built.Id, id)), Does.Contain($"<img class=\"app-document-image\" src=\"{DocumentLinks.Content(built.Id, id)}\""));
    }

    [Test]
    public async Task Somebody_elses_documents_are_not_found()
    {
        var built = await CaseOf(await CaseWorker("documents-elsewhere"));

        Assert.That((int)(await Add(built.Id, "a.pdf", Pdf)).StatusCode, Is.EqualTo(404));
        Assert.That(await StatusOf(Client, DocumentLinks.Documents(built.Id)), Is.EqualTo(404));
    }

    private string Folder => Path.Combine(Path.GetDirectoryName(App.Inbox)!, "documents");

    private string FileOf(string storageName) => Path.Combine(Folder, storageName);

    private async Task<string> Added(Guid about, string name, byte[] content, string? note = null)
    {
        var answer = await Add(about, name, content, note);
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private Task<HttpResponseMessage> Add(Guid about, string name, byte[] content, string? note = null, string? key = null, HttpClient? client = null)
    {
        var form = new MultipartFormDataContent();
        if (note is not null)
        {
            form.Add(new StringContent(note), "note");
        }

        form.Add(new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "file", name);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{about}/documents") { Content = form };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return (client ?? Client).SendAsync(request);
    }

    private static Guid IdOf(string address) => Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);

    private sealed class OfOneMind(ScanVerdict verdict) : IVirusScanner
    {
        public Task<ScanVerdict> Scan(Stream content, CancellationToken ct) => Task.FromResult(verdict);
    }
}
