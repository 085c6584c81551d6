using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;

namespace CaseManagement.Domain.Tests.Support;

public sealed class StockLineTests
{
    private static readonly StockEntryOrigin Somebody = new(UserId.New(), new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc));

    [Test]
    public void Nobody_is_promised_what_is_not_there()
    {
        var line = StockLine.Begin("ALM-PERS", "MAIN");
        line.Receive(2, Somebody);

        Refused(() => line.Issue(3, Somebody), "stock.too-few");
        Assert.That(line.OnHand, Is.EqualTo(2));
    }

    [Test]
    public void A_move_leaves_an_entry_at_each_base()
    {
        var (from, to) = (StockLine.Begin("ALM-PERS", "MAIN"), StockLine.Begin("ALM-PERS", "SECOND"));
        from.Receive(5, Somebody);

        var entries = from.MoveTo(to, 2, Somebody);

        Assert.That(entries.Select(e => (e.Movement, e.Change, e.OnHand)), Is.EqualTo(new[] { (StockMovement.MovedOut, -2, 3), (StockMovement.MovedIn, 2, 2) }));
        Refused(() => from.MoveTo(from, 1, Somebody), "stock.same-base");
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(StockLine.MostAtOnce + 1)]
    public void A_number_that_cannot_be_meant_is_refused(int quantity) =>
        Refused(() => StockLine.Begin("ALM-PERS", "MAIN").Receive(quantity, Somebody), "stock.quantity");

    [Test]
    public void Whatever_is_done_the_entries_add_up_and_it_never_goes_below_zero([Range(1, 25)] int seed)
    {
        var random = new Random(seed);
        var line = StockLine.Begin("ALM-PERS", "MAIN");
        var sum = 0;
        for (var i = 0; i < 200; i++)
        {
            var quantity = random.Next(-1, 9);
            try
            {
                sum += (random.Next(4) switch
                {
                    0 => line.Receive(quantity, Somebody),
                    1 => line.Count(quantity, Somebody),
                    2 => line.Return(quantity, Somebody),
                    _ => line.Issue(quantity, Somebody),
                }).Change;
            }
            catch (DomainRuleException)
            {
                // A refused movement changes nothing, which is what is asserted.
            }

            Assert.That((line.OnHand, line.OnHand >= 0), Is.EqualTo((sum, true)));
        }
    }

    private static void Refused(Action act, string code) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal.Code, Is.EqualTo(code));
}
