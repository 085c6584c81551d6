using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Documents;
using CaseManagement.Infrastructure.Documents;
using CaseManagement.Integration.Tests.Cases;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>The scanner by its own protocol: what is not said to be clean is not taken.</summary>
public sealed class ClamdTests : WorkerFixture
{
    /// <summary>Longer than one piece, and ending within one.</summary>
    private static readonly byte[] Content = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 100_000).Select(i => (byte)i)];

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [TestCase("stream: OK\0", ScanVerdict.Clean)]
    [TestCase("stream: Eicar-Test-Signature FOUND\0", ScanVerdict.Infected)]
    [TestCase("INSTREAM size limit exceeded. ERROR\0", ScanVerdict.Unreachable)]
    [TestCase("stream: OK FOUND perhaps\0", ScanVerdict.Unreachable)]
    [TestCase("", ScanVerdict.Unreachable)]
    public async Task What_it_says_is_believed_to_the_letter(string answer, ScanVerdict expected)
    {
        await using var clamd = new FakeClamd(answer);

        var verdict = await Scan(clamd.Port, Long);

        Assert.That(verdict, Is.EqualTo(expected));
        Assert.That(clamd.Received, Is.EqualTo(Content), "it saw the whole of it");
    }

    [Test]
    public async Task One_that_says_nothing_is_not_waited_for()
    {
        await using var clamd = new FakeClamd(null);

        Assert.That(await Scan(clamd.Port, TimeSpan.FromMilliseconds(300)), Is.EqualTo(ScanVerdict.Unreachable));
    }

    [Test]
    public async Task One_that_is_not_there_is_no_clean_bill() => Assert.That(await Scan(await ClosedPort(), Long), Is.EqualTo(ScanVerdict.Unreachable));

    [Test]
    public async Task Who_gives_up_is_not_told_that_the_scanner_failed()
    {
        await using var clamd = new FakeClamd(null);
        using var gone = new CancellationTokenSource();
        var scan = new ClamdScanner("127.0.0.1", clamd.Port, Long).Scan(new MemoryStream(Content), gone.Token);

        await gone.CancelAsync();

        Assert.That(async () => await scan, Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("stream: OK\0", 201, null)]
    [TestCase("stream: Eicar-Test-Signature FOUND\0", 409, "document.infected")]
    [TestCase("stream: Out of memory ERROR\0", 409, "document.scanner-unreachable")]
    [TestCase(null, 409, "document.scanner-unreachable", Description = "nobody listens")]
    public async Task A_document_is_kept_only_where_it_was_found_clean(string? answer, int status, string? code)
    {
        var built = await CaseOf(Worker);
        await using var clamd = new FakeClamd(answer ?? "");
        var port = answer is null ? await ClosedPort() : clamd.Port;
        using var app = App.WithWebHostBuilder(host => host.UseSetting("Documents:Clamd:Host", "127.0.0.1").UseSetting("Documents:Clamd:Port", $"{port}"));
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", Client.DefaultRequestHeaders.GetValues("Cookie"));
        var before = Kept().Length;

        using var form = new MultipartFormDataContent { { new ByteArrayContent(Content), "file", "a.pdf" } };
        using var said = await client.PostAsync($"/api/v1/cases/{built.Id}/documents", form);

        var body = (await said.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That(((int)said.StatusCode, (string?)body["code"]), Is.EqualTo((status, code)));
        Assert.That(Kept(), Has.Length.EqualTo(before + (status == 201 ? 1 : 0)), "what is refused lies nowhere");
    }

    private static async Task<ScanVerdict> Scan(int port, TimeSpan patience)
    {
        await using var content = new MemoryStream(Content);
        return await new ClamdScanner("127.0.0.1", port, patience).Scan(content, default);
    }

    private static async Task<int> ClosedPort()
    {
        await using var gone = new FakeClamd(null);
        return gone.Port;
    }

    private string[] Kept() =>
        Path.Combine(Path.GetDirectoryName(App.Inbox)!, "documents") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
}
