using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;

namespace CaseManagement.Domain.Tests.ReferenceData;

public sealed class ContractTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly Tomorrow = Today.AddDays(1);

    [Test]
    public void A_change_holds_from_its_day_and_leaves_what_was()
    {
        var contract = Begun();
        contract.Change(ContractTermKind.ExcludedOffences, "8N", Tomorrow, null, Today);

        Assert.That(Held(contract, Today), Is.EqualTo("45"));
        Assert.That(Held(contract, Tomorrow), Is.EqualTo("8N"));
        Assert.That(contract.Events.Single(), Is.EqualTo(new ContractTermChanged(ContractTermKind.ExcludedOffences, "45", "8N", Tomorrow, null)));
    }

    [Test]
    public void After_a_change_for_a_time_what_held_before_holds_again()
    {
        var contract = Begun();
        contract.Change(ContractTermKind.ExcludedOffences, "8N", Today, Tomorrow, Today);

        Assert.That(new[] { -1, 0, 1, 2, 4000 }.Select(days => Held(contract, Today.AddDays(days))), Is.EqualTo(new[] { "45", "8N", "8N", "45", "45" }));
    }

    [Test]
    public void The_past_is_never_rewritten() => Refuses(ContractErrors.InThePast, contract => Exclude(contract, "8N", Today.AddDays(-1)));

    [Test]
    public void It_does_not_end_before_it_starts() => Refuses(ContractErrors.EndsBeforeItStarts, contract => Exclude(contract, "8N", Tomorrow, Today));

    [Test]
    public void What_holds_already_is_no_change() => Refuses(ContractErrors.NothingChanges, contract => Exclude(contract, "45", Tomorrow));

    [TestCase(0, null)]
    [TestCase(5, null)]
    [TestCase(3, 5)]
    public void Changes_do_not_overlap(int fromDays, int? toDays)
    {
        var planned = Today.AddDays(5);
        Refuses(ContractErrors.Overlaps, contract =>
        {
            Exclude(contract, "8N", planned);
            Exclude(contract, "105A", Today.AddDays(fromDays), toDays is { } to ? Today.AddDays(to) : null);
        });
    }

    [Test]
    public void A_change_that_ends_before_the_next_begins_is_no_overlap()
    {
        var contract = Begun();
        Exclude(contract, "8N", Today.AddDays(5));
        Exclude(contract, "105A", Tomorrow, Today.AddDays(4));

        Assert.That(new[] { 0, 1, 4, 5 }.Select(days => Held(contract, Today.AddDays(days))), Is.EqualTo(new[] { "45", "105A", "105A", "8N" }));
    }

    [TestCase(null)]
    [TestCase(3)]
    public void A_change_that_has_not_begun_can_be_taken_back(int? toDays)
    {
        var contract = Begun();
        Exclude(contract, "8N", Tomorrow, toDays is { } to ? Today.AddDays(to) : null);
        contract.Withdraw(ContractTermKind.ExcludedOffences, Tomorrow, Today);

        Assert.That(contract.Terms.Single(t => t.Kind == ContractTermKind.ExcludedOffences).ValidTo, Is.Null);
        Assert.That(Held(contract, Today.AddDays(10)), Is.EqualTo("45"));
    }

    [Test]
    public void What_has_begun_stays() => Refuses(ContractErrors.BegunAlready, contract =>
    {
        Exclude(contract, "8N", Today);
        contract.Withdraw(ContractTermKind.ExcludedOffences, Today, Today);
    });

    [Test]
    public void Whatever_is_asked_for_each_day_has_one_term_and_the_past_its_own()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var contract = Begun();
            for (var day = 0; day < 30; day++)
            {
                var now = Today.AddDays(day);
                var before = Enumerable.Range(-1, day + 1).Select(d => Held(contract, Today.AddDays(d))).ToList();
                Try(() => Act(contract, random, now));

                Assert.That(Enumerable.Range(-1, 80).Select(d => contract.Terms.Count(t => t.Kind == ContractTermKind.ExcludedOffences && t.HoldsOn(Today.AddDays(d)))), Has.All.EqualTo(1), $"seed {seed}");
                Assert.That(Enumerable.Range(-1, day + 1).Select(d => Held(contract, Today.AddDays(d))), Is.EqualTo(before), $"seed {seed}");
            }
        }
    }

    [TestCase(",,18")]
    [TestCase("18,,18")]
    [TestCase("10,17,18")]
    public void Ages_are_read_as_they_are_written(string value) => Assert.That(ContractAges.Read(value).Write(), Is.EqualTo(value));

    private static void Act(Contract contract, Random random, DateOnly now)
    {
        if (random.Next(4) == 0)
        {
            contract.Withdraw(ContractTermKind.ExcludedOffences, now.AddDays(random.Next(-2, 10)), now);
        }
        else
        {
            var from = now.AddDays(random.Next(-2, 10));
            contract.Change(ContractTermKind.ExcludedOffences, random.Next(5).ToString(System.Globalization.CultureInfo.InvariantCulture), from, random.Next(2) == 0 ? from.AddDays(random.Next(-1, 8)) : null, now);
        }
    }

    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (DomainRuleException)
        {
            // Refused is fine: what counts is what is left.
        }
    }

    private static Contract Begun() => Contract.Begin(
        new Dictionary<ContractTermKind, string> { [ContractTermKind.ExcludedOffences] = "45", [ContractTermKind.Ages] = ",,18" }, new DateOnly(2000, 1, 1));

    private static void Exclude(Contract contract, string codes, DateOnly from, DateOnly? to = null) =>
        contract.Change(ContractTermKind.ExcludedOffences, codes, from, to, Today);

    private static string Held(Contract contract, DateOnly day) =>
        contract.Terms.Single(t => t.Kind == ContractTermKind.ExcludedOffences && t.HoldsOn(day)).Value;

    private static void Refuses(Refusal refusal, Action<Contract> act) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act(Begun()))!.Refusal, Is.EqualTo(refusal));
}
