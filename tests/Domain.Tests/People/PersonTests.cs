using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.People;

public class PersonTests
{
    internal static readonly PersonDetails Details = new("Alex", "Example", null, null, null, null, null, false, null, false, "Mornings", null);

    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly ReferralId First = ReferralId.New();
    private static readonly ReferralId Second = ReferralId.New();

    [Test]
    public void A_newer_message_of_the_same_referral_replaces_what_it_had_said()
    {
        var person = Person.Known(Details, [Phone("1", safe: true)], First);

        person.TakeStatement(Details with { SafeContactNote = "Evenings" }, [Phone("1", safe: null), Phone("2", safe: true)], First);

        Assert.That(person.ContactPoints.Select(p => (p.Value, p.SafeToCall)), Is.EqualTo(new[] { ("1", (bool?)null), ("2", true) }));
        Assert.That(person.SafeContactNote, Is.EqualTo("Evenings"));
    }

    [Test]
    public void What_the_person_confirmed_is_kept_but_a_warning_counts_at_once()
    {
        var person = Person.Known(Details, [Phone("1", safe: null), Phone("2", safe: null)], First);
        foreach (var point in person.ContactPoints)
        {
            person.ConfirmSafety(point.Id, new ContactSafety(true, false, false, null, false, null), ContactPointUse.NotKnown, null, Now);
        }

        person.TakeStatement(Details, [Phone("1", safe: false)], First);

        Assert.That(person.ContactPoints.Select(p => (p.Value, p.SafeToCall)), Is.EqualTo(new[] { ("1", (bool?)false), ("2", true) }));
    }

    [Test]
    public void What_another_referral_of_the_same_person_calls_unsafe_is_unsafe_and_it_fills_in_what_nobody_had_said()
    {
        var person = Person.Known(Details, [Phone("1", safe: true), Phone("2", safe: null), Phone("3", safe: false)], First);

        person.TakePointsOf([Phone("1", safe: false), Phone("2", safe: true), Phone("3", safe: true)], Second);

        Assert.That(person.ContactPoints.Select(p => p.SafeToCall), Is.EqualTo(new bool?[] { false, true, false }));
    }

    [Test]
    public void A_message_does_not_take_away_what_another_referral_brought()
    {
        var person = Person.Known(Details, [Phone("1", safe: true)], First);
        person.TakePointsOf([Phone("2", safe: true)], Second);

        person.TakeStatement(Details, [], First);

        Assert.That(person.ContactPoints.Select(p => p.Value), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void What_was_agreed_with_the_person_is_not_replaced_by_a_message()
    {
        var person = Person.Known(Details, [], First);
        person.PlanSafeContact("Only through her sister", SafeContactPlan.Nothing, Now);

        person.TakeStatement(Details with { SafeContactNote = "Any time" }, [], First);

        Assert.That(person.SafeContactNote, Is.EqualTo("Only through her sister"));
    }

    [Test]
    public void A_number_that_turns_out_to_be_a_suspects_is_barred_for_good()
    {
        var person = Person.Known(Details, [Phone("1", safe: true)], First);

        person.TakeStatement(Details, [Phone("1", safe: true) with { EqualsSuspects = true }], Second);
        person.TakeStatement(Details, [Phone("1", safe: true)], Second);

        Assert.That(person.ContactPoints.Single().NeverUse, Is.True);
    }

    [Test]
    public void A_warning_of_others_outlives_every_statement_of_its_own_source()
    {
        var person = Person.Known(Details, [Phone("1", safe: true)], First);
        person.TakeWarnings([Phone("1", safe: false)], Second);

        person.TakeStatement(Details, [Phone("1", safe: true)], First);

        Assert.That(person.ContactPoints.Single().SafeToCall, Is.False);
    }

    [Test]
    public void A_warning_of_others_outlives_that_its_own_source_had_said_so_too()
    {
        var person = Person.Known(Details, [Phone("1", safe: false)], First);
        person.TakeWarnings([Phone("1", safe: false)], Second);

        person.TakeStatement(Details, [Phone("1", safe: true)], First);

        Assert.That(person.ContactPoints.Single().SafeToCall, Is.False);
    }

    [Test]
    public void A_warning_of_others_outlives_that_the_number_is_left_out_for_a_while()
    {
        var person = Person.Known(Details, [Phone("1", safe: true) with { SafeForText = true }], First);
        person.TakeWarnings([Phone("1", safe: false)], Second);

        person.TakeStatement(Details, [], First);
        var meanwhile = person.ContactPoints.Single().SafeForText;
        person.TakeStatement(Details, [Phone("1", safe: true) with { SafeForText = true }], First);

        Assert.That((meanwhile, person.ContactPoints.Single().SafeToCall, person.ContactPoints.Single().SafeForText), Is.EqualTo(((bool?)false, (bool?)false, (bool?)true)));
    }

    [Test]
    public void Only_the_persons_own_word_takes_a_warning_back()
    {
        var person = Person.Known(Details, [Phone("1", safe: true)], First);
        person.TakeWarnings([Phone("1", safe: false)], Second);

        person.ConfirmSafety(person.ContactPoints.Single().Id, new ContactSafety(true, null, null, null, false, null), ContactPointUse.NotKnown, null, Now);

        Assert.That(person.ContactPoints.Single().SafeToCall, Is.True);
    }

    [Test]
    public void What_equals_a_suspects_is_barred_whoever_entered_it()
    {
        var person = Person.Known(Details, [Phone("+447700900001", safe: true)], First);
        person.AddContactPoint(ContactPointKind.Phone, "+447700900002", "07700 900002", null, true, new ContactSafety(true, null, null, null, false, null), null, Now);
        person.AddContactPoint(
            ContactPointKind.Post, "5|PO13AX", "Flat 5, Sample Rd, Portsmouth, PO1 3AX", null, true, new ContactSafety(null, null, null, true, false, null), null, Now);

        person.BarSuspects([Suspect("07700 900 002", new AddressStatement(["5 Sample Road"], "Portsmouth", "PO1 3AX", null))], First);

        Assert.That(person.ContactPoints.Select(p => p.NeverUse), Is.EqualTo(new[] { false, true, true }));
        Assert.That(person.Events.OfType<ContactPointBarred>().Count(), Is.EqualTo(2));
    }

    [Test]
    public void What_is_barred_stays_so_whatever_is_confirmed_or_said_later()
    {
        var person = Person.Known(Details, [Phone("+447700900001", safe: true)], First);
        person.BarSuspects([Suspect("07700 900001", null)], Second);

        person.TakeStatement(Details, [Phone("+447700900001", safe: true)], First);
        person.ConfirmSafety(person.ContactPoints.Single().Id, new ContactSafety(true, null, null, null, false, null), ContactPointUse.NotKnown, null, Now);

        Assert.That(person.ContactPoints.Single().NeverUse, Is.True);
    }

    private static Statement Suspect(string phone, AddressStatement? address) =>
        new() { Suspects = [new SuspectStatement { Phones = [phone], Address = address }] };

    private static ReportedContactPoint Phone(string number, bool? safe) =>
        new() { Kind = ContactPointKind.Phone, Value = number, Display = number, SafeToCall = safe, IsValid = true, Field = "" };
}
