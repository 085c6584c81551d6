using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Messages;

/// <summary>What anybody sees of a message who sees the telephone, without unlocking it.</summary>
/// <param name="Title">The subject of an e-mail; a text has none.</param>
/// <param name="Beginning">As much of the text as is shown, on one line.</param>
/// <param name="Parts">In how many parts a text is sent; null for an e-mail.</param>
public sealed record LockScreen(ContactChannel Channel, string Sender, string? Title, string Beginning, int? Parts)
{
    private const int OfMail = 90;
    private const int OfText = 160;

    public static LockScreen Of(ContactChannel channel, string sender, string title, string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return channel == ContactChannel.Text
            ? new LockScreen(channel, sender, null, PlainText.Shorten(line, OfText), TextParts.Of(text))
            : new LockScreen(channel, sender, title, PlainText.Shorten(line, OfMail), null);
    }
}
