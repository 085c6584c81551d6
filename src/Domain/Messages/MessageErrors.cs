using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Messages;

/// <summary>Why an act on a message to a person is refused. Codes are API: they never change.</summary>
public static class MessageErrors
{
    public static readonly Refusal UnknownTemplate = new("message.unknown-template", "Select a message from the list");

    public static readonly Refusal UnknownMatter = new("message.unknown-matter", "What the message reminds of is over, or not of this case");

    public static readonly Refusal InThePast = new("message.in-the-past", "Enter a time that is ahead, or leave it out");

    public static readonly Refusal TooLate = new(
        "message.too-late", "There is no safe time before what the message reminds of. Tell the person another way");

    public static readonly Refusal NotWaiting = new("message.not-waiting", "This message has left, or does not leave any more");

    public static readonly Refusal OnItsWay = new("message.on-its-way", "This message is on its way at this moment. Look again in a few minutes");

    public static readonly Refusal Changed = new("message.changed", "What would be sent has changed since you looked. Read it once more");

    public static readonly Refusal NoGateway = new("message.no-gateway", "Texts cannot be sent: no text gateway is set up. Tell your administrator");

    public static readonly Refusal WrongChannel = new("message.wrong-channel", "A message is a text or an e-mail");

    public static readonly Refusal TitleMissing = new("message.title-missing", "An e-mail needs a subject, and a text has none");

    public static readonly Refusal EndsBeforeItBegins = new("message-template.ends-before-it-begins", "The last day cannot be before the first");

    public static readonly Refusal EndedAlready = new("message-template.ended-already", "This message has a last day already");

    public static Refusal NotSafe(string why) => new("message.not-safe", $"Send no message this way. {why}");

    public static Refusal Reveals(IReadOnlyCollection<string> words) => new(
        "message-template.reveals", $"A neutral message does not say: {string.Join(", ", words)}. Take it out, or say that the message names the service");

    public static Refusal UnknownFields(IReadOnlyCollection<string> fields) => new(
        "message-template.unknown-fields", $"A message cannot fill in: {string.Join(", ", fields)}");

    public static Refusal EmptyFields(IReadOnlyCollection<string> fields) => new(
        "message.empty-fields", $"It is not known what to fill in for: {string.Join(", ", fields)}. Select another message");

    public static Refusal TooLong(int longest) => new("message.too-long", $"Filled in, this text is longer than {longest} characters");
}
