using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Consents;

public sealed class ConsentLedgerTests
{
    private const string Purpose = "REFER";
    private const string Recipient = "HOUSING";

    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Case About = A.Case().LedBy(UserId.New()).Build(Now).Case;

    [TestCase(ConsentDecision.Given, ConsentState.Holds)]
    [TestCase(ConsentDecision.Refused, ConsentState.Refused)]
    public void What_was_said_holds(ConsentDecision said, ConsentState state) =>
        Assert.That(Ask([Said(said)]), Is.EqualTo(state));

    [Test]
    public void Nothing_said_is_no_consent() => Assert.That(Ask([]), Is.EqualTo(ConsentState.Missing));

    [Test]
    public void What_is_said_later_counts()
    {
        var given = Said(ConsentDecision.Given);
        var withdrawn = Said(ConsentDecision.Withdrawn, last: given, minutes: 1);
        var again = Said(ConsentDecision.Given, last: withdrawn, minutes: 2);

        Assert.That(Ask([given, withdrawn]), Is.EqualTo(ConsentState.Withdrawn));
        Assert.That(Ask([again, given, withdrawn]), Is.EqualTo(ConsentState.Holds), "in whatever order they are read");
    }

    [TestCase(0, ConsentState.Holds)]
    [TestCase(1, ConsentState.Expired)]
    public void Consent_runs_out_after_its_last_day(int daysAfter, ConsentState state)
    {
        var given = Said(ConsentDecision.Given, until: Today.AddDays(30));

        Assert.That(new ConsentLedger([given]).Ask(Purpose, Recipient, true, Today.AddDays(30 + daysAfter)).State, Is.EqualTo(state));
    }

    [Test]
    public void Consent_is_for_one_purpose_and_one_recipient()
    {
        var ledger = new ConsentLedger([Said(ConsentDecision.Given)]);

        Assert.That(ledger.Ask("JOINT", Recipient, true, Today).State, Is.EqualTo(ConsentState.Missing));
        Assert.That(ledger.Ask(Purpose, "HEALTH", true, Today).State, Is.EqualTo(ConsentState.Missing));
    }

    [TestCase(null, null, ConsentState.Missing)]
    [TestCase(ConsentDecision.Given, null, ConsentState.Missing)]
    [TestCase(null, ConsentDecision.Given, ConsentState.Holds)]
    [TestCase(ConsentDecision.Given, ConsentDecision.Given, ConsentState.Holds)]
    [TestCase(ConsentDecision.Refused, ConsentDecision.Given, ConsentState.Refused)]
    [TestCase(ConsentDecision.Given, ConsentDecision.Refused, ConsentState.Refused)]
    public void Of_a_young_child_the_parent_is_asked_too_and_the_childs_no_stands(ConsentDecision? child, ConsentDecision? parent, ConsentState state)
    {
        List<ConsentEntry> entries = [];
        entries.AddRange(child is { } own ? [Said(own)] : []);
        entries.AddRange(parent is { } theirs ? [Said(theirs, ConsentParty.Parent)] : []);

        Assert.That(Ask(entries, decidesAlone: false), Is.EqualTo(state));
    }

    [Test]
    public void A_child_who_understands_decides_alone() => Assert.That(
        Ask([Said(ConsentDecision.Given, understands: true), Said(ConsentDecision.Refused, ConsentParty.Parent)], decidesAlone: false), Is.EqualTo(ConsentState.Holds));

    [Test]
    public void Whatever_else_was_said_after_a_persons_own_no_nothing_holds()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            List<ConsentEntry> entries = [];
            ConsentEntry? last = null;
            for (var i = 0; i < random.Next(6); i++)
            {
                last = Said((ConsentDecision)random.Next(2), last: last, minutes: i, understands: random.Next(2) == 0);
                entries.Add(last);
            }

            entries.Add(Said(ConsentDecision.Given, ConsentParty.Parent, minutes: random.Next(20)));
            entries.Add(Said(ConsentDecision.Refused, last: last, minutes: 10));

            Assert.That(Ask([.. entries.OrderBy(_ => random.Next())], random.Next(2) == 0), Is.EqualTo(ConsentState.Refused));
        }
    }

    [Test]
    public void An_entry_that_cannot_be_is_refused()
    {
        Refused(() => Said(ConsentDecision.Withdrawn), "consent.nothing-to-withdraw");
        Refused(() => Said(ConsentDecision.Withdrawn, last: Said(ConsentDecision.Refused)), "consent.nothing-to-withdraw");
        Refused(() => Said(ConsentDecision.Given, on: Today.AddDays(1)), "consent.in-the-future");
        Refused(() => Said(ConsentDecision.Given, on: Today.AddDays(-1), last: Said(ConsentDecision.Refused)), "consent.older-than-the-last");
        Refused(() => Said(ConsentDecision.Given, until: Today), "consent.expiry");
        Refused(() => Said(ConsentDecision.Given, until: Today.AddYears(3).AddDays(1)), "consent.expiry");
        Refused(() => Said(ConsentDecision.Given, ConsentParty.Parent, name: " "), "consent.who-missing");
    }

    [Test]
    public void Consent_is_taken_back_when_the_case_is_over_and_given_no_more()
    {
        var over = A.Case().LedBy(UserId.New()).Build(Now).Case;
        var given = Said(ConsentDecision.Given, about: over);
        over.Close(new Closing("COMP", [], null), 0, Now);

        Refused(() => Said(ConsentDecision.Given, about: over, last: given), "case.closed");
        Assert.That(Said(ConsentDecision.Withdrawn, about: over, last: given).ExpiresOn, Is.Null);
    }

    private static ConsentState Ask(IReadOnlyList<ConsentEntry> entries, bool decidesAlone = true) =>
        new ConsentLedger(entries).Ask(Purpose, Recipient, decidesAlone, Today).State;

    private static ConsentEntry Said(
        ConsentDecision decision, ConsentParty party = ConsentParty.Person, ConsentEntry? last = null, int minutes = 0, DateOnly? on = null, DateOnly? until = null,
        bool understands = false, string name = "Pat Example", Case? about = null) => ConsentEntry.Record(
        about ?? About,
        new ConsentStatement(Purpose, Recipient, decision, party, name, "PHONE", on ?? Today, until ?? Today.AddYears(1), understands, "Yes, that is fine"),
        last, UserId.New(), Now.AddMinutes(minutes));

    private static void Refused(Action act, string code) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal.Code, Is.EqualTo(code));
}
