using System.Text;

namespace CaseManagement.Domain.Documents;

/// <summary>Looks at content as it streams by, and says what kind of document it is; null for what is none of those taken.</summary>
public sealed class ContentProbe
{
    private const int HeadLength = 2048;

    // Longer than any mark, so that one which lies across two pieces is seen.
    private const int Overlap = 64;

    private static readonly byte[] WordPart = "word/document.xml"u8.ToArray();
    private static readonly byte[] PackageTypes = "[Content_Types].xml"u8.ToArray();
    private static readonly byte[] Macros = "vbaProject.bin"u8.ToArray();
    private static readonly byte[] OldWordStream = Encoding.Unicode.GetBytes("WordDocument");
    private static readonly byte[] OldMacros = Encoding.Unicode.GetBytes("_VBA_PROJECT");
    private static readonly byte[] OutlookProperty = Encoding.Unicode.GetBytes("__substg1.0_");

    private static readonly string[] MailHeaders = ["Return-Path:", "Received:", "From:", "Delivered-To:", "MIME-Version:", "Date:", "Message-ID:", "Subject:", "To:"];

    private readonly byte[] _head = new byte[HeadLength];
    private readonly HashSet<byte[]> _seen = [];
    private byte[] _tail = [];
    private int _headLength;
    private bool _isText = true;

    public long Length { get; private set; }

    public void Feed(ReadOnlySpan<byte> piece)
    {
        var taken = Math.Min(piece.Length, HeadLength - _headLength);
        piece[..taken].CopyTo(_head.AsSpan(_headLength));
        _headLength += taken;
        Length += piece.Length;
        foreach (var value in piece)
        {
            _isText &= value >= 0x20 || value is 0x09 or 0x0A or 0x0D or 0x0C;
        }

        byte[] joined = [.. _tail, .. piece];
        foreach (var mark in new[] { WordPart, PackageTypes, Macros, OldWordStream, OldMacros, OutlookProperty }.Where(mark => joined.AsSpan().IndexOf(mark) >= 0))
        {
            _seen.Add(mark);
        }

        _tail = joined[Math.Max(0, joined.Length - Overlap)..];
    }

    public DocumentKind? Judge()
    {
        var head = _head.AsSpan(0, _headLength);
        if (Begins(head, 0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return DocumentKind.Png;
        }

        if (Begins(head, 0, [0xFF, 0xD8, 0xFF]))
        {
            return DocumentKind.Jpeg;
        }

        if (Begins(head, 0, "GIF87a"u8) || Begins(head, 0, "GIF89a"u8))
        {
            return DocumentKind.Gif;
        }

        if (Begins(head, 0, "RIFF"u8) && Begins(head, 8, "WEBP"u8))
        {
            return DocumentKind.Webp;
        }

        if (Begins(head, 0, "%PDF-"u8))
        {
            return DocumentKind.Pdf;
        }

        return Package(head) ?? Text(head);
    }

    /// <summary>Word with macros is not taken, by neither of its formats.</summary>
    private DocumentKind? Package(ReadOnlySpan<byte> head)
    {
        if (Begins(head, 0, "PK\u0003\u0004"u8))
        {
            return _seen.Contains(WordPart) && _seen.Contains(PackageTypes) && !_seen.Contains(Macros) ? DocumentKind.Word : null;
        }

        if (!Begins(head, 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) || _seen.Contains(OldMacros))
        {
            return null;
        }

        return _seen.Contains(OutlookProperty) ? DocumentKind.OutlookMail : _seen.Contains(OldWordStream) ? DocumentKind.OldWord : null;
    }

    private DocumentKind? Text(ReadOnlySpan<byte> head)
    {
        if (!_isText || Length == 0)
        {
            return null;
        }

        var firstLine = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF');
        return MailHeaders.Any(header => firstLine.StartsWith(header, StringComparison.OrdinalIgnoreCase)) ? DocumentKind.Mail : DocumentKind.Text;
    }

    private static bool Begins(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> mark) => head.Length >= at + mark.Length && head.Slice(at, mark.Length).SequenceEqual(mark);
}
