using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>Plans, support and security items of the invented cases: what a case shows differs with its number, and every state is there.</summary>
internal sealed class DemoSupport(CaseDbContext db, DemoRules rules)
{
    private const int LimitPence = 10_000;

    private static readonly (string Area, string Goal, string Action)[] Wishes =
    [
        ("N1", "Invented: sleep through the night", "Invented: see the doctor"),
        ("N2", "Invented: a safe place to live", "Invented: ring the housing office"),
        ("N6", "Invented: the rent is paid", "Invented: write to the landlord"),
    ];

    private static readonly string[] Types = ["EMO", "INFO", "SAFEPLAN", "ADV-POL", "CICA"];

    /// <summary>What lay on the shelves before the first case.</summary>
    public void FillShelves(UserId by, DateTime now)
    {
        foreach (var item in (string[])["ALM-PERS", "ALM-DOOR", "ALM-WIN", "CHAIN", "CAMDB", "LIGHT", "PURSE", "UVPEN"])
        {
            foreach (var (place, quantity) in new[] { ("MAIN", 40), ("SECOND", 12) })
            {
                var line = StockLine.Begin(item, place);
                db.Add(line);
                db.Add(line.Receive(quantity, new StockEntryOrigin(by, now, Note: "Invented: first delivery")));
            }
        }
    }

    public void Plan(Case about, int number, UserId worker, DateTime now)
    {
        var (area, wish, step) = Wishes[number % Wishes.Length];
        var today = LondonTime.LocalDate(now);
        var goal = Goal.Set(about, area, wish, rules.NeedAreas, worker, now);
        var first = goal.Add(step, number % 2 == 0 ? ActionBy.Person : ActionBy.Worker, today.AddDays(3), today);
        goal.Add("Invented: ask how it went", ActionBy.Worker, today.AddDays(60), today);
        if (number % 3 == 1)
        {
            goal.Settle(first.Id, number % 2 == 0, "Invented: the office was shut", now);
        }

        if (number % 5 == 4)
        {
            goal.End(true, "Invented: said so herself", now);
        }

        db.Add(goal);
    }

    public void Give(Case about, int number, UserId worker, DateTime now)
    {
        foreach (var i in Enumerable.Range(0, 1 + (number % 3)))
        {
            var said = new SupportGivenWords(
                Types[(number + i) % Types.Length], 15 + (10 * ((number + i) % 6)), LondonTime.LocalDate(now), "Invented: talked it through.");
            db.Add(SupportSession.Record([about], said, worker, now));
        }
    }

    /// <summary>What is issued comes from nobody's stock: the stories overlap in time, and a shelf that they share would tell of them out of order.</summary>
    public void HandOut(Case about, int number, UserId worker, DateTime now)
    {
        var item = (number % 5) switch
        {
            0 => new ItemTerms("CAMDB", ItemHandling.Fitted, ItemEligibility.Anybody, 8000),
            1 => new ItemTerms("ALM-DOOR", ItemHandling.Delivered, ItemEligibility.Anybody, 1500),
            _ => new ItemTerms("FIRE", ItemHandling.Arranged, ItemEligibility.Anybody, 0),
        };
        var request = ItemRequest.Ask(about, item, number % 5 == 0 ? 2 : 1, "Invented: sleeps badly", LimitPence, worker, now);
        db.Add(request);
        if (number % 5 < 2)
        {
            return;
        }

        request.Issue(null, "VICTIMS", null, int.MaxValue, now);
        if (number % 5 == 3)
        {
            request.Arrange(
                now.AddDays(2), about.Sensitive, "Invented: in the morning",
                new VisitSafety(SafeContactLeave.Of(about, SafeContactAnswer.Allowed, null, ItemErrors.NotSafe), true, true), now);
        }
        else if (number % 5 == 4)
        {
            request.PutInPlace("Invented: handed over", now);
        }
    }
}
