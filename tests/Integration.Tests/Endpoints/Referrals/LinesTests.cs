using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>A message a line, without limit.</summary>
public sealed class LinesTests : ManyMessagesFixture
{
    private static readonly string TooLong = new('x', (256 * 1024) + 1);

    [Test]
    public async Task Empty_lines_are_counted_and_passed_over()
    {
        var receipts = await SendLines($"\n{Line(Fresh(Assault))}\r\n \t\n\r\n{Line(Fresh(NoSafeNumber))}\n\n");

        Assert.That(Told(receipts), Is.EqualTo("2 ACCEPT; 5 NOSAFE"));
    }

    [Test]
    public async Task The_last_line_needs_no_end() =>
        Assert.That(Told(await SendLines(Line(Fresh(Assault)))), Is.EqualTo("1 ACCEPT"));

    [Test]
    public async Task A_mark_of_byte_order_is_allowed() =>
        Assert.That(Told(await SendLines("\uFEFF" + Line(Fresh(Assault)))), Is.EqualTo("1 ACCEPT"));

    [Test]
    public async Task What_cannot_be_read_is_an_error_of_its_line()
    {
        byte[] lines =
        [
            .. Encoding.UTF8.GetBytes($"{Line(Fresh(Assault))}\nnot json\n{{\n"), .. "{\"recordId\":\""u8, 0xFF, .. "\"}\n"u8,
            .. Encoding.UTF8.GetBytes($"{TooLong}\n{TooLong}{TooLong}{TooLong}\n{Line(Fresh(Assault))}\n{TooLong}{TooLong}"),
        ];

        Assert.That(Told(await SendLines(lines)), Is.EqualTo(
            "1 ACCEPT; 2 INVALID : TYPE; 3 INVALID : TYPE; 4 INVALID : TYPE; 5 INVALID : TOO_LARGE; 6 INVALID : TOO_LARGE; 7 ACCEPT; 8 INVALID : TOO_LARGE"));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("")]
    public async Task Exactly_256_KiB_are_read(string end)
    {
        var message = Line(Fresh(Assault));

        Assert.That(Told(await SendLines(message + new string(' ', (256 * 1024) - message.Length) + end)), Is.EqualTo("1 ACCEPT"));
        Assert.That(Told(await SendLines(message + new string(' ', (256 * 1024) - message.Length + 1) + end)), Is.EqualTo("1 INVALID : TOO_LARGE"));
    }

    [Test]
    public async Task Nothing_at_all_is_answered_with_nothing() => Assert.That(await SendLines(""), Is.Empty);

    [Test]
    public async Task A_dry_run_keeps_nothing()
    {
        var message = Fresh(Assault);

        Assert.That(Told(await SendLines([message], "?dryRun=true")), Is.EqualTo("1 ACCEPT"));
        Assert.That(await Held(message), Is.Zero);
    }

    [Test]
    public async Task A_slow_sender_sees_each_answer_before_it_sends_more()
    {
        var sending = new Pipe();
        using var content = new StreamContent(sending.Reader.AsStream());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Post, Batch) { Content = content };

        var first = Fresh(Assault);
        await sending.Writer.WriteAsync(Encoding.UTF8.GetBytes(Line(first) + "\n"));
        using var answer = await Force44.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var receipts = new StreamReader(await answer.Content.ReadAsStreamAsync());

        Assert.That(Told([JsonNode.Parse((await receipts.ReadLineAsync())!)!.AsObject()]), Is.EqualTo("1 ACCEPT"));
        Assert.That(await Held(first), Is.EqualTo(1), "Committed before it is told");
        await sending.Writer.WriteAsync(Encoding.UTF8.GetBytes(Line(first) + "\n"));
        Assert.That(Told([JsonNode.Parse((await receipts.ReadLineAsync())!)!.AsObject()]), Is.EqualTo("2 ACCEPT again"));
        await sending.Writer.CompleteAsync();
        Assert.That(await receipts.ReadToEndAsync(), Is.Empty);
    }

    [Test]
    public async Task Two_copies_of_one_message_far_apart_give_one_referral()
    {
        var message = Fresh(Assault);
        var receipts = await SendLines([message, .. Enumerable.Range(0, 130).Select(_ => Fresh(Assault)), message]);

        Assert.That((receipts[^1]["replayed"]!.GetValue<bool>(), receipts[^1]["referralId"]!.ToString()), Is.EqualTo((true, receipts[0]["referralId"]!.ToString())));
        Assert.That(await Held(message), Is.EqualTo(1));
    }

    private static string Line(JsonObject message) => message.ToJsonString();
}
