using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.People;

/// <summary>What the plan and the care of a contact point add to the policy's answer.</summary>
public class SafeContactPlanPolicyTests
{
    /// <summary>Monday, ten o'clock in London.</summary>
    private static readonly DateTime Now = new(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc);
    private static readonly ContactSafety Safe = new(true, true, true, true, NeverUse: false, null);
    private static readonly SafeContactPlan Evenings = new() { Times = [new SafeTime([DayOfWeek.Monday], new(18, 0), new(20, 0))] };
    private static readonly UserId Worker = UserId.From(Guid.CreateVersion7());

    [TestCase(ContactChannel.Call, true)]
    [TestCase(ContactChannel.Voicemail, true)]
    [TestCase(ContactChannel.Text, true)]
    [TestCase(ContactChannel.Visit, true)]
    [TestCase(ContactChannel.InPerson, false)]
    public void Outside_the_safe_times_whatever_reaches_the_person_at_once_is_refused(ContactChannel channel, bool refused)
    {
        var person = Confirmed(ContactPointUse.NotKnown, Evenings);

        Assert.That(Ask(person, channel, Now).Codes, refused ? Is.EqualTo(new[] { "not-a-safe-time" }) : Is.Empty);
        Assert.That(Ask(person, channel, Now.AddHours(8)).IsRefused, Is.False);
    }

    [Test]
    public void A_letter_has_no_time_of_day()
    {
        var person = Confirmed(ContactPointUse.NotKnown, Evenings, ContactPointKind.Post);

        Assert.That(Ask(person, ContactChannel.Post, Now).IsRefused, Is.False);
    }

    [Test]
    public void Who_will_contact_us_is_not_contacted_but_met_and_answered()
    {
        var person = Confirmed(ContactPointUse.NotKnown, new SafeContactPlan { PersonWillContact = true });

        Assert.That(Ask(person, ContactChannel.Call, Now).Codes, Is.EqualTo(new[] { "person-will-contact" }));
        Assert.That(Ask(person, ContactChannel.Visit, Now).Codes, Is.EqualTo(new[] { "person-will-contact" }));
        Assert.That(Ask(person, ContactChannel.InPerson, Now).IsRefused, Is.False);
        Assert.That(SafeContactPolicy.AnswerToCaller(Facts(person), person.ContactPoints[0], Now).IsRefused, Is.False);
    }

    [Test]
    public void Only_the_named_persons_number_is_used()
    {
        var person = Confirmed(ContactPointUse.NotKnown, SafeContactPlan.Nothing);
        var sisters = person.AddContactPoint(ContactPointKind.Phone, "+447700900982", "07700 900982", "sister's", true, Safe, Worker, Now);
        person.PlanSafeContact(null, new SafeContactPlan { OnlyThrough = new NamedPerson("Example, Sam", "sister", sisters.Value) }, Now);

        Assert.That(Ask(person, ContactChannel.Call, Now).Codes, Is.EqualTo(new[] { "only-through" }));
        var answer = SafeContactPolicy.Answer(Facts(person), ContactChannel.Call, person.ContactPoints.Single(p => p.Id == sisters), Now);
        Assert.That(answer.IsRefused, Is.False);
        Assert.That(answer.Precautions.Select(p => p.Code), Does.Contain("only-through"));
    }

    [Test]
    public void A_plan_names_no_number_that_is_not_on_the_record() => Assert.That(
        () => Confirmed(ContactPointUse.NotKnown, new SafeContactPlan { OnlyThrough = new NamedPerson("Example, Sam", null, Guid.NewGuid()) }),
        Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(PersonErrors.ContactPointUnknown));

    [TestCase(0, "")]
    [TestCase(1, "review-overdue")]
    public void After_the_day_of_its_review_what_was_safe_is_not_known(int daysAfter, string against)
    {
        var person = Confirmed(ContactPointUse.NotKnown with { ReviewBy = new DateOnly(2026, 11, 30) }, SafeContactPlan.Nothing);
        var at = new DateTime(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc).AddDays(daysAfter);

        Assert.That(string.Join(',', Ask(person, ContactChannel.Call, at).Codes), Is.EqualTo(against));
    }

    [Test]
    public void A_review_is_not_set_for_a_day_that_is_over() => Assert.That(
        () => Confirmed(ContactPointUse.NotKnown with { ReviewBy = new DateOnly(2026, 11, 22) }, SafeContactPlan.Nothing),
        Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(PersonErrors.ReviewInThePast));

    [Test]
    public void What_somebody_watches_is_not_used_in_a_sensitive_case_and_leaves_no_trace_in_another()
    {
        var person = Confirmed(ContactPointUse.NotKnown with { Sharing = PointSharing.Monitored }, SafeContactPlan.Nothing);
        var point = person.ContactPoints[0];

        Assert.That(Ask(person, ContactChannel.Call, Now).Codes, Is.EqualTo(new[] { "monitored" }));
        Assert.That(SafeContactPolicy.Answer(Facts(person) with { Sensitive = false }, ContactChannel.Call, point, Now).IsRefused, Is.False);
        Assert.That(SafeContactPolicy.Answer(Facts(person) with { Sensitive = false }, ContactChannel.Text, point, Now).Codes, Is.EqualTo(new[] { "monitored" }));
    }

    [Test]
    public void An_allowed_call_comes_with_what_was_agreed()
    {
        var person = Confirmed(
            new ContactPointUse(null, false, PointSharing.Shared, "her mother", null),
            new SafeContactPlan { CoverName = "the library", CodeWord = "marigold", CheckEachCall = true });

        var precautions = Ask(person, ContactChannel.Call, Now).Precautions;

        Assert.That(
            precautions.Select(p => p.Code),
            Is.EqualTo(new[] { "cover-name", "code-word", "who-may-answer", "shared", "show-number", "check-first" }));
        Assert.That(precautions.Select(p => p.Sentence), Has.None.Contains("marigold"));
    }

    [Test]
    public void Whatever_the_data_an_answer_is_never_looser_than_its_parts([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        var kind = random.GetItems(Enum.GetValues<ContactPointKind>(), 1)[0];
        var use = new ContactPointUse(
            Any(random), Any(random), random.Next(4) is var sharing && sharing < 3 ? (PointSharing)sharing : null, null,
            random.Next(2) == 0 ? new DateOnly(2026, 11, 23).AddDays(random.Next(10)) : null);
        var plan = new SafeContactPlan { Times = random.Next(2) == 0 ? Evenings.Times : null, PersonWillContact = random.Next(4) == 0 };
        var person = Confirmed(use, plan, kind, new ContactSafety(Any(random), Any(random), Any(random), Any(random), false, null));
        var facts = Facts(person) with { Sensitive = random.Next(2) == 0 };
        var at = Now.AddHours(random.Next(24 * 14));
        var channel = random.GetItems(Enum.GetValues<ContactChannel>(), 1)[0];
        var point = person.ContactPoints[0];

        var answer = SafeContactPolicy.Answer(facts, channel, point, at);

        var bare = SafeContactPolicy.Answer(facts with { Plan = SafeContactPlan.Nothing }, channel, point, at);
        Assert.That(answer.Codes, Is.SupersetOf(bare.Codes));
        if (!answer.IsRefused && channel is not (ContactChannel.InPerson or ContactChannel.Visit))
        {
            Assert.That(ContactUse.MayUse(point.AsReportedOn(DateOnly.MinValue), channel, facts.Sensitive), Is.True);
            Assert.That(!facts.Sensitive || !use.IsOverdueOn(LondonTime.LocalDate(at)), Is.True);
            Assert.That(channel == ContactChannel.Post || plan.IsSafeAt(at), Is.True);
            Assert.That(plan.PersonWillContact, Is.False);
        }

        var (later, when) = SafeContactPolicy.AnswerWhenSafe(facts, channel, point, at);
        Assert.That(when, Is.GreaterThanOrEqualTo(at));
        Assert.That(later.Codes, Has.None.EqualTo("not-a-safe-time"));
    }

    [Test]
    public void Two_records_made_one_keep_only_what_both_call_safe_and_undoing_brings_back_what_was()
    {
        var (kept, other) = (Confirmed(ContactPointUse.NotKnown, Evenings), Confirmed(
            ContactPointUse.NotKnown with { WithholdNumber = true, ReviewBy = new DateOnly(2026, 12, 24) },
            new SafeContactPlan { PersonWillContact = true },
            safety: Safe with { SafeForVoicemail = false },
            at: Now.AddHours(1)));
        var before = kept.ContactPoints[0].AsReportedOn(DateOnly.MinValue);

        var merge = PersonMerge.Join(kept, other, kept.Details, new Belongings([], []), Worker, Now.AddHours(2));

        var point = kept.ContactPoints.Single();
        Assert.That((point.SafeToCall, point.SafeForVoicemail, point.SafeForText), Is.EqualTo(((bool?)true, (bool?)false, (bool?)true)));
        Assert.That((point.WithholdNumber, point.ReviewBy), Is.EqualTo(((bool?)true, (DateOnly?)new DateOnly(2026, 12, 24))));
        Assert.That(kept.Plan, Is.EqualTo(Evenings with { PersonWillContact = true }));

        merge.Undo(kept, other, new Belongings([], []), Worker, "Two people", Now.AddHours(3));

        Assert.That(kept.Plan, Is.EqualTo(Evenings));
        Assert.That(kept.ContactPoints.Single().AsReportedOn(DateOnly.MinValue), Is.EqualTo(before));
        Assert.That(kept.ContactPoints.Single().Use, Is.EqualTo(ContactPointUse.NotKnown));
        Assert.That(other.Plan, Is.EqualTo(new SafeContactPlan { PersonWillContact = true }));
    }

    [Test]
    public void The_number_of_the_named_person_is_found_again_on_the_record_that_is_kept()
    {
        var (kept, other) = (Confirmed(ContactPointUse.NotKnown, SafeContactPlan.Nothing), Confirmed(ContactPointUse.NotKnown, SafeContactPlan.Nothing));
        var sisters = other.AddContactPoint(ContactPointKind.Phone, "+447700900982", "07700 900982", "sister's", true, Safe, Worker, Now);
        other.PlanSafeContact(null, new SafeContactPlan { OnlyThrough = new NamedPerson("Example, Sam", "sister", sisters.Value) }, Now);

        PersonMerge.Join(kept, other, kept.Details, new Belongings([], []), Worker, Now);

        Assert.That(kept.Plan!.OnlyThrough!.ContactPointId, Is.EqualTo(kept.ContactPoints.Single(p => p.Label == "sister's").Id.Value));
    }

    [TestCase(true, null, true, null)]
    [TestCase(true, null, false, true)]
    [TestCase(true, false, false, false)]
    [TestCase(null, true, true, null)]
    public void What_the_person_was_asked_and_left_open_no_other_record_fills_in(bool? mine, bool? theirs, bool theyWereAsked, bool? one)
    {
        var kept = Confirmed(ContactPointUse.NotKnown, SafeContactPlan.Nothing, safety: Safe with { SafeToCall = mine });
        var other = theyWereAsked
            ? Confirmed(ContactPointUse.NotKnown, SafeContactPlan.Nothing, safety: Safe with { SafeToCall = theirs })
            : Known(ContactPointKind.Phone, theirs);

        PersonMerge.Join(kept, other, kept.Details, new Belongings([], []), Worker, Now);

        Assert.That(kept.ContactPoints.Single().SafeToCall, Is.EqualTo(one));
    }

    private static SafeContactAnswer Ask(Person person, ContactChannel channel, DateTime at) =>
        SafeContactPolicy.Answer(Facts(person), channel, channel is ContactChannel.InPerson or ContactChannel.Visit ? null : person.ContactPoints[0], at);

    private static SafeContactFacts Facts(Person person) => SafeContactFacts.Of(person, sensitive: true, withdrawn: false);

    private static bool? Any(Random random) => random.Next(3) switch { 0 => true, 1 => false, _ => null };

    private static Person Confirmed(
        ContactPointUse use, SafeContactPlan plan, ContactPointKind kind = ContactPointKind.Phone, ContactSafety? safety = null, DateTime? at = null)
    {
        var person = Known(kind, null);
        person.ConfirmSafety(person.ContactPoints[0].Id, safety ?? Safe, use, Worker, at ?? Now);
        person.PlanSafeContact(null, plan, at ?? Now);
        return person;
    }

    private static Person Known(ContactPointKind kind, bool? safeToCall) => Person.Known(
        PersonTests.Details,
        [new ReportedContactPoint { Kind = kind, Value = "+447700900456", Display = "07700 900456", SafeToCall = safeToCall, IsValid = true, Field = "" }],
        ReferralId.New());
}
