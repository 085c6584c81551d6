using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.People;

public class SafeContactPolicyTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly ReferralId From = ReferralId.New();

    // channel, call, voicemail, text, sensitive → codes against ("" allows). What is not said is written "-".
    [TestCase("Call", "yes", "-", "-", true, "")]
    [TestCase("Call", "no", "-", "-", false, "stated-unsafe")]
    [TestCase("Call", "-", "-", "-", true, "not-known-to-be-safe")]
    [TestCase("Call", "-", "-", "-", false, "")]
    [TestCase("Voicemail", "yes", "yes", "-", true, "")]
    [TestCase("Voicemail", "yes", "-", "-", false, "not-known-to-be-safe")]
    [TestCase("Voicemail", "yes", "no", "-", false, "stated-unsafe")]
    [TestCase("Voicemail", "no", "yes", "-", false, "stated-unsafe")]
    [TestCase("Voicemail", "-", "yes", "-", true, "not-known-to-be-safe")]
    [TestCase("Text", "yes", "-", "yes", true, "")]
    [TestCase("Text", "yes", "-", "-", false, "not-known-to-be-safe")]
    [TestCase("Text", "yes", "-", "no", false, "stated-unsafe")]
    [TestCase("Email", "yes", "-", "-", false, "wrong-kind")]
    public void A_number_is_used_as_far_as_it_is_known_to_be_safe(string channel, string call, string voicemail, string text, bool sensitive, string against)
    {
        var point = Phone(Flag(call), Flag(voicemail), Flag(text)).ContactPoints[0];

        Assert.That(string.Join(',', SafeContactPolicy.Answer(Facts(sensitive), Enum.Parse<ContactChannel>(channel), point, Now).Codes), Is.EqualTo(against));
    }

    [TestCase(true, false, false, "deceased")]
    [TestCase(false, true, false, "suspended")]
    [TestCase(false, false, true, "withdrawn")]
    public void What_stands_against_the_person_stands_against_every_way(bool deceased, bool suspended, bool withdrawn, string code)
    {
        var facts = new SafeContactFacts(false, deceased, suspended, withdrawn, false, null);
        var point = Phone(true, true, true).ContactPoints[0];

        Assert.That(Enum.GetValues<ContactChannel>().Select(channel => SafeContactPolicy.Answer(facts, channel, point, Now).Codes), Has.All.Contains(code));
    }

    [Test]
    public void A_suspects_number_is_never_used_whatever_is_said_of_it()
    {
        var person = Person(new ReportedContactPoint
        {
            Kind = ContactPointKind.Phone,
            Value = "+441632960123",
            Display = "01632 960123",
            IsValid = true,
            Field = "",
            SafeToCall = true,
            EqualsSuspects = true,
        });
        person.ConfirmSafety(person.ContactPoints[0].Id, new ContactSafety(true, true, true, true, false, null), ContactPointUse.NotKnown, null, Now);

        Assert.That(SafeContactPolicy.Answer(Facts(false), ContactChannel.Call, person.ContactPoints[0], Now).Codes, Is.EqualTo(new[] { "suspects" }));
    }

    [Test]
    public void What_is_allowed_in_a_sensitive_case_comes_with_its_precautions()
    {
        var answer = SafeContactPolicy.Answer(Facts(true) with { Note = "After school", InterpreterRequired = true }, ContactChannel.Call, Phone(true, false, null).ContactPoints[0], Now);

        Assert.That(answer.Precautions.Select(p => p.Code), Is.EqualTo(new[] { "note", "withhold-number", "check-first", "no-voicemail", "interpreter" }));
    }

    [Test]
    public void Whatever_the_data_a_refused_way_out_is_not_recorded_without_a_reason([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        var person = Any(random);
        var facts = new SafeContactFacts(Coin(random), Coin(random) && Coin(random), Coin(random) && Coin(random), Coin(random) && Coin(random), Coin(random), null);
        var point = random.Next(4) == 0 ? null : person.ContactPoints[random.Next(person.ContactPoints.Count)];
        var channel = random.GetItems(Enum.GetValues<ContactChannel>(), 1)[0];
        var answer = SafeContactPolicy.Answer(facts, channel, point, Now);
        var attempt = new ContactAttempt(person.Id, From, Now, null, "TEL-OUT", point?.Id, "NOANS", null, Now, UserId.From(Guid.CreateVersion7()), false, false, true);

        if (answer.IsRefused)
        {
            Assert.That(
                () => Contact.Record(attempt, answer, " ", Now),
                Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(ContactErrors.NotSafe));
            Assert.That(Contact.Record(attempt, answer, "Life in danger", Now).Events.OfType<SafeContactOverridden>().Single().Codes, Is.EqualTo(answer.Codes));
        }
        else
        {
            Assert.That(facts is { Deceased: false, Suspended: false, Withdrawn: false } && (channel is ContactChannel.InPerson or ContactChannel.Visit || point is { NeverUse: false, IsValid: true }), Is.True);
            Assert.That(Contact.Record(attempt, answer, null, Now).Events.OfType<SafeContactOverridden>(), Is.Empty);
        }
    }

    private static SafeContactFacts Facts(bool sensitive) => new(sensitive, false, false, false, false, null);

    private static bool Coin(Random random) => random.Next(2) == 0;

    private static bool? Flag(string said) => said switch { "yes" => true, "no" => false, _ => null };

    private static bool? AnyFlag(Random random) => random.Next(3) switch { 0 => true, 1 => false, _ => null };

    private static Person Any(Random random) => Person([.. Enumerable.Range(0, 3).Select(i => new ReportedContactPoint
    {
        Kind = random.GetItems(Enum.GetValues<ContactPointKind>(), 1)[0],
        Value = $"value {i}",
        Display = $"value {i}",
        SafeToCall = AnyFlag(random),
        SafeForVoicemail = AnyFlag(random),
        SafeForText = AnyFlag(random),
        SafeForEmail = AnyFlag(random),
        SafeForPost = AnyFlag(random),
        IsValid = random.Next(5) > 0,
        EqualsSuspects = random.Next(5) == 0,
        Field = "",
    })]);

    private static Person Phone(bool? call, bool? voicemail, bool? text) => Person(new ReportedContactPoint
    {
        Kind = ContactPointKind.Phone,
        Value = "+447700900456",
        Display = "07700 900456",
        SafeToCall = call,
        SafeForVoicemail = voicemail,
        SafeForText = text,
        IsValid = true,
        Field = "",
    });

    private static Person Person(params ReportedContactPoint[] points) => Domain.People.Person.Known(PersonTests.Details, points, From);
}
