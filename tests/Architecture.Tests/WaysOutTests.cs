using System.Text.RegularExpressions;

namespace CaseManagement.Architecture.Tests;

/// <summary>
/// Every place in the code from which something could reach a victim, by list. A new one is red until somebody has written down whom it reaches; and where that
/// is a victim, it asks the safe-contact policy.
/// </summary>
public sealed partial class WaysOutTests
{
    private static readonly Dictionary<string, Way> Known = new()
    {
        ["Application/Contacts/ContactRecorder.cs"] = new("calls, texts, letters and visits that a worker made", Asks.Itself),
        ["Application/Documents/WriteLetter.cs"] = new("a letter to the person", Asks.Itself),
        ["Application/Support/ArrangeItem.cs"] = new("somebody at the person's door", Asks.Itself),
        ["Application/Support/SendOnwardReferral.cs"] = new("a service of the directory, which then reaches the person", Asks.Itself),
        ["Application/Feedback/AskFeedback.cs"] = new("a mail with questions", Asks.Itself),
        ["Application/Messages/RemindPerson.cs"] = new("a reminder by text or mail", Asks.Itself),
        ["Application/Messages/MessageWriting.cs"] = new("a reminder, made ready", Asks.Itself),
        ["Application/Messages/GetMessageForm.cs"] = new("whether texts are offered", Asks.Itself),
        ["Application/FollowUps/ClaimOutboxMessage.cs"] = new("whatever leaves by the outbox, at its moment", Asks.Itself),
        ["Application/FollowUps/SendOutbox.cs"] = new("hands on what was claimed, and nothing else", Asks.WhereItIsClaimed),
        ["Infrastructure/Mail/SmtpMailSender.cs"] = new("what was claimed", Asks.WhereItIsClaimed),
        ["Infrastructure/Texts/TextGateway.cs"] = new("what was claimed", Asks.WhereItIsClaimed),
        ["Application/Running/GetServiceHealth.cs"] = new("whether a way out is set up; nothing leaves by it", Asks.NobodyToProtect),
        ["Application/FollowUps/GetCalendar.cs"] = new("a worker's own calendar, by reference", Asks.NobodyToProtect),
        ["Infrastructure/Calendars/CalendarWriter.cs"] = new("a worker's own calendar", Asks.NobodyToProtect),
        ["Infrastructure/Documents/LetterWriter.cs"] = new("makes the file of a letter that was allowed", Asks.NobodyToProtect),
        ["Application/Allocation/TransferNotice.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/Cases/AssignmentNotice.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/Cases/Ending/WakeHeldCase.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/Digests/WriteDailyDigests.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/Digests/WriteWeeklyDigests.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/FollowUps/FollowUpMessages.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/Safeguarding/RaiseConcern.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/Security/PasswordMail.cs"] = new("staff", Asks.NobodyToProtect),
        ["Application/Referrals/GettingHelp/MailDraftLink.cs"] = new("a professional who saves a referral, at the address that they typed", Asks.NobodyToProtect),
        ["Application/Support/OnwardMail.cs"] = new("a service of the directory, by our reference, once sending it was allowed; on consent, asked when it leaves", Asks.NobodyToProtect),
        ["Api/Web/MailCheck.cs"] = new("asks whether mails are set up", Asks.NobodyToProtect),
        ["Application/FollowUps/IMailSender.cs"] = new("the edge itself", Asks.NobodyToProtect),
        ["Application/FollowUps/ICalendarWriter.cs"] = new("the edge itself", Asks.NobodyToProtect),
        ["Application/Messages/ITextSender.cs"] = new("the edge itself", Asks.NobodyToProtect),
        ["Application/Documents/IDocumentStore.cs"] = new("the edge of letters", Asks.NobodyToProtect),
        ["Infrastructure/DependencyInjection.cs"] = new("registration", Asks.NobodyToProtect),
        ["Infrastructure/Documents/DocumentRegistration.cs"] = new("registration", Asks.NobodyToProtect),
        ["Infrastructure/Mail/MailRegistration.cs"] = new("registration", Asks.NobodyToProtect),
        ["Infrastructure/Texts/TextRegistration.cs"] = new("registration", Asks.NobodyToProtect),
    };

    /// <summary>Invented people are reached by nobody.</summary>
    private static readonly SourceFile[] Found =
    [
        .. Repository.Files("src", ".cs").Where(f => !f.Path.StartsWith("src/Infrastructure/Demo/", StringComparison.Ordinal) && WayOut().IsMatch(f.Text)),
    ];

    private enum Asks
    {
        Itself,
        WhereItIsClaimed,
        NobodyToProtect,
    }

    [Test]
    public void Every_way_out_is_known() => Assert.That(Found.Select(Name).Except(Known.Keys), Is.Empty);

    [Test]
    public void Every_known_way_out_is_there() => Assert.That(Known.Keys.Except(Found.Select(Name)), Is.Empty);

    [Test]
    public void Whatever_reaches_a_victim_asks() =>
        Assert.That(Found.Where(f => Known.TryGetValue(Name(f), out var way) && way.Asks == Asks.Itself && !Asking().IsMatch(f.Text)).Select(Name), Is.Empty);

    /// <summary>Whatever may be done against the policy is done by its leave, and only those who may override it can give a reason.</summary>
    [Test]
    public void Nothing_overrides_but_by_the_permission() => Assert.That(
        Repository.Files("src/Application", ".cs").Where(f => Leave().IsMatch(f.Text) && !Permitted().IsMatch(f.Text)).Select(Name), Is.Empty);

    [Test]
    public void The_search_knows_who_may_override() => Assert.That(
        (Leave().IsMatch("SafeContactLeave.Of(about, answer, command.OverrideReason, x)"), Permitted().IsMatch("SafeContactLeave.Of(about, answer, command.OverrideReason, x)"),
            Permitted().IsMatch("SafeContactLeave.Of(about, answer, user.ReasonToOverride(command.OverrideReason), x)")), Is.EqualTo((true, false, true)));

    [Test]
    public void Only_the_outbox_hands_to_the_senders() => Assert.That(
        Repository.Files("src", ".cs").Where(f => Handing().IsMatch(f.Text)).Select(Name), Is.EqualTo(new[] { "Application/FollowUps/SendOutbox.cs" }));

    [Test]
    public void Nobody_but_the_claim_gives_a_victims_address_to_a_mail() => Assert.That(
        Repository.Files("src", ".cs").Where(f => ToVictim().IsMatch(f.Text)).Select(Name), Is.EqualTo(new[] { "Application/FollowUps/ClaimOutboxMessage.cs" }));

    [TestCase("internal sealed class Chat(ITextSender texts)")]
    [TestCase("db.Outbox.Add(OutboxMessage.To(point.Value, \"\", \"\", \"\", now));")]
    [TestCase("using var client = new HttpClient();")]
    [TestCase("db.Outbox.Add(OutboxMessage.ToPerson(message, now));")]
    [TestCase("referral.Send(way, service, consent, leave, now);")]
    public void The_search_finds_a_way_out(string line) => Assert.That(WayOut().IsMatch(line), Is.True);

    [TestCase("await texts.Send(text, ct)")]
    [TestCase("await mails.Send(mail, ct)")]
    public void The_search_finds_what_hands_to_a_sender(string line) => Assert.That(Handing().IsMatch(line), Is.True);

    [Test]
    public void The_search_knows_what_asks() => Assert.That((Asking().IsMatch("SafeContactPolicy.Answer(facts"), Asking().IsMatch("person.ContactPoints[0].Value")), Is.EqualTo((true, false)));

    private static string Name(SourceFile file) => file.Path["src/".Length..];

    [GeneratedRegex(@"\b(IMailSender|ITextSender|ILetterWriter|ICalendarWriter|SmtpClient|HttpClient)\b|OutboxMessage\.To(Person)?\(|\bContact\.Record\(|request\.Arrange\(|referral\.Send\(|\bnew (Mail|TextMessage)\(")]
    private static partial Regex WayOut();

    [GeneratedRegex(@"SafeContactPolicy\.Answer|\bSafeSending\b|\bMessageSending\b|\bMessageWriting\b|scene\.Ask\(")]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(mails|texts|mailSender|textSender)\.Send\(")]
    private static partial Regex Handing();

    [GeneratedRegex(@"\b(SafeContactLeave\.Of|Contact\.Record)\(")]
    private static partial Regex Leave();

    [GeneratedRegex(@"\b(SafeContactLeave\.Of|Contact\.Record)\(.*, user\.ReasonToOverride\(command\.OverrideReason\), ")]
    private static partial Regex Permitted();

    [GeneratedRegex(@"\bToVictim = ")]
    private static partial Regex ToVictim();

    private sealed record Way(string Reaches, Asks Asks);
}
