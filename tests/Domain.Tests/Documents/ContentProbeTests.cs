using System.Text;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Tests.Documents;

public sealed class ContentProbeTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (string What, byte[] Content, DocumentKind? Kind)[] Samples =
    [
        ("png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0], DocumentKind.Png),
        ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0], DocumentKind.Jpeg),
        ("gif", [.. "GIF89a"u8, 0], DocumentKind.Gif),
        ("webp", [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBP"u8], DocumentKind.Webp),
        ("pdf", [.. "%PDF-1.7"u8, 0], DocumentKind.Pdf),
        ("docx", [.. "PK\u0003\u0004"u8, .. "[Content_Types].xml"u8, 0, .. "word/document.xml"u8], DocumentKind.Word),
        ("docx with macros", [.. "PK\u0003\u0004"u8, .. "[Content_Types].xml"u8, 0, .. "word/document.xml word/vbaProject.bin"u8], null),
        ("zip", [.. "PK\u0003\u0004"u8, .. "a.txt"u8], null),
        ("doc", [.. Ole, .. Encoding.Unicode.GetBytes("WordDocument")], DocumentKind.OldWord),
        ("doc with macros", [.. Ole, .. Encoding.Unicode.GetBytes("WordDocument _VBA_PROJECT")], null),
        ("msg", [.. Ole, .. Encoding.Unicode.GetBytes("__substg1.0_0037001F")], DocumentKind.OutlookMail),
        ("eml", [.. "Received: from example.org\r\nFrom: a@example.org\r\n\r\nHello"u8], DocumentKind.Mail),
        ("text", [.. "Grüße\r\n\tfrom nobody"u8], DocumentKind.Text),
        ("page", [.. "<html><script>alert(1)</script>"u8], DocumentKind.Text),
        ("program", [(byte)'M', (byte)'Z', 0x90, 0], null),
        ("nothing", [], null),
    ];

    [Test]
    public void What_it_is_is_judged_by_content([ValueSource(nameof(Names))] string what)
    {
        var (_, content, kind) = Samples.Single(s => s.What == what);

        Assert.That(Judged([content]), Is.EqualTo(kind));
    }

    [Test]
    public void However_it_is_cut_it_is_the_same([Values(1, 2, 3, 7, 64)] int length)
    {
        foreach (var (what, content, kind) in Samples)
        {
            Assert.That(Judged(content.Chunk(length)), Is.EqualTo(kind), what);
        }
    }

    [Test]
    public void A_mark_far_inside_is_seen() => Assert.That(
        Judged([[.. "PK\u0003\u0004"u8, .. new byte[100_000]], new byte[100_000], [.. "word/docu"u8], [.. "ment.xml"u8, .. "[Content_Types].xml"u8]]), Is.EqualTo(DocumentKind.Word));

    [TestCase(DocumentKind.Pdf, "scan.exe", "scan.exe.pdf")]
    [TestCase(DocumentKind.Jpeg, "photo.JPEG", "photo.JPEG")]
    [TestCase(DocumentKind.Text, "page.html", "page.html.txt")]
    public void A_name_ends_as_the_content_is(DocumentKind kind, string given, string kept) => Assert.That(kind.FileName(given), Is.EqualTo(kept));

    [Test]
    public void Only_images_and_PDFs_are_shown([Values] DocumentKind kind) =>
        Assert.That(kind.IsShown(), Is.EqualTo(kind.MediaType().StartsWith("image/", StringComparison.Ordinal) || kind == DocumentKind.Pdf));

    private static IEnumerable<string> Names() => Samples.Select(s => s.What);

    private static DocumentKind? Judged(IEnumerable<byte[]> pieces)
    {
        var probe = new ContentProbe();
        foreach (var piece in pieces)
        {
            probe.Feed(piece);
        }

        return probe.Judge();
    }
}
