using CaseManagement.Domain.Common;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Tests.Messages;

public sealed class MessageTemplateTests
{
    private static readonly string[] Names = ["Harbour Light"];

    [TestCase("Call Victim Care", "Victim")]
    [TestCase("About the burglary", "burglary")]
    [TestCase("See you in COURT", "COURT")]
    [TestCase("Harbour-Light will call", "Harbour Light")]
    [TestCase("harbourlight will call", "Harbour Light")]
    [TestCase("Your abusive partner", "abusive")]
    public void A_neutral_message_does_not_say_who_writes_or_of_what(string text, string word)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => Drawn(text))!;

        Assert.That((refusal.Refusal.Code, refusal.Refusal.Sentence.Contains(word, StringComparison.Ordinal)), Is.EqualTo(("message-template.reveals", true)), refusal.Refusal.Sentence);
        Assert.That(Drawn(text, namesService: true).NamesService, Is.True);
    }

    [TestCase("Reminder: you have an appointment on {{date}} at {{time}}.")]
    [TestCase("Please call {{number}}. {{sender}}")]
    [TestCase("We meet in the harbour, where the light is")]
    public void Other_words_are_neutral(string text) => Assert.That(Drawn(text).Text, Is.EqualTo(text));

    [Test]
    public void The_subject_of_an_email_is_read_on_a_lock_screen_too() => Assert.That(
        () => MessageTemplate.DrawUp("One", ContactChannel.Email, "Your offender", "Hello", false, Names, new(2026, 1, 1), null),
        Throws.TypeOf<DomainRuleException>());

    [Test]
    public void There_is_no_field_that_tells_of_the_person() =>
        Assert.That(() => Drawn("Dear {{person.name}}"), Throws.TypeOf<DomainRuleException>().With.Property("Refusal").Property("Code").EqualTo("message-template.unknown-fields"));

    [Test]
    public void What_is_not_known_is_not_left_open() => Assert.That(
        () => Drawn("Call {{number}}").Fill(new Dictionary<string, string?> { ["number"] = "" }),
        Throws.TypeOf<DomainRuleException>().With.Property("Refusal").Property("Code").EqualTo("message.empty-fields"));

    [TestCase(160, 'a', 1)]
    [TestCase(161, 'a', 2)]
    [TestCase(306, 'a', 2)]
    [TestCase(307, 'a', 3)]
    [TestCase(80, '€', 1)]
    [TestCase(81, '€', 2)]
    [TestCase(70, 'ł', 1)]
    [TestCase(71, 'ł', 2)]
    [TestCase(135, 'ł', 3)]
    public void A_text_is_sent_in_parts(int length, char letter, int parts) => Assert.That(TextParts.Of(new string(letter, length)), Is.EqualTo(parts));

    [Test]
    public void A_lock_screen_shows_the_sender_the_subject_and_the_beginning()
    {
        var mail = LockScreen.Of(ContactChannel.Email, "Reminders", "A reminder", "Hello,\n\n" + new string('x', 200));
        var text = LockScreen.Of(ContactChannel.Text, "07700 900555", "", new string('y', 200));

        Assert.That((mail.Sender, mail.Title, mail.Beginning.Length, mail.Beginning[..8]), Is.EqualTo(("Reminders", "A reminder", 90, "Hello, x")));
        Assert.That((text.Sender, text.Title, text.Beginning.Length, text.Parts), Is.EqualTo(("07700 900555", (string?)null, 160, 2)));
    }

    private static MessageTemplate Drawn(string text, bool namesService = false) =>
        MessageTemplate.DrawUp("One", ContactChannel.Text, "", text, namesService, Names, new(2026, 1, 1), null);
}
