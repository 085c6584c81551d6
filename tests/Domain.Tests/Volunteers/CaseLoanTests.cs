using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Volunteers;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CaseLoanTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly UserId Worker = UserId.New();
    private static readonly LendingRules Rules = new(new HashSet<CaseBar> { CaseBar.HighRisk }, MostAtOnce: 2, MostDays: 84);
    private static readonly Readiness Ready = new([], [], []);
    private static readonly LendingFacts Fine = new(Ready, null, false, false, 0);

    private readonly Case _case = A.Case().LedBy(Worker).Build(Now).Case;

    [Test]
    public void It_is_lent_until_a_day_and_ends_once()
    {
        var loan = Lend(Fine);

        loan.End(LoanEnd.Returned, "Done", Now);

        Assert.That((loan.EndedUtc, loan.EndedBecause), Is.EqualTo((Now, LoanEnd.Returned)));
        Refused(() => loan.End(LoanEnd.Returned, null, Now), "loan.not-lent");
        Refused(() => loan.Share(ActId.New()), "loan.not-lent");
    }

    [Test]
    public void Each_reason_against_lending_refuses_in_its_own_words()
    {
        Refused(() => Lend(Fine with { KeptApart = true }), "loan.not-this-volunteer");
        Refused(() => Lend(Fine with { Bar = CaseBar.HighRisk }), "loan.not-for-volunteers");
        Refused(() => Lend(Fine with { HasThisCase = true }), "loan.lent-already");
        Refused(() => Lend(Fine with { LentNow = 2 }), "loan.too-many");
        Refused(() => Lend(Fine, Today.AddDays(-1)), "loan.until");
        Refused(() => Lend(Fine, Today.AddDays(85)), "loan.until");
        var unready = Fine with { Readiness = new(["references are not checked"], [], []) };
        Assert.That(Refused(() => Lend(unready), "loan.not-ready").Sentence, Does.Not.Contain("references").And.Contain("Ask the leader"));
        Assert.That(Refused(() => Lend(unready with { MayTellMissing = true }), "loan.not-ready").Sentence, Does.Contain("references are not checked"));
    }

    [Test]
    public void The_module_is_asked_for_where_the_case_is_sensitive()
    {
        var withoutModule = Fine with { Readiness = new([], ["Domestic abuse module is not done"], []) };
        var sensitive = A.Case().Sensitive().LedBy(Worker).Build(Now).Case;

        Assert.That(Lend(withoutModule), Is.Not.Null);
        Refused(() => CaseLoan.Lend(sensitive, Somebody(), new LoanTerms("Visit", Today), withoutModule, Rules, Worker, Now), "loan.not-ready");
    }

    [Test]
    public void A_note_is_shared_once()
    {
        var (loan, note) = (Lend(Fine), ActId.New());

        loan.Share(note);

        Assert.That(loan.SharedNotes, Is.EqualTo(new[] { note.Value }));
        Refused(() => loan.Share(note), "loan.shared-already");
    }

    [Test]
    public void Hours_are_of_the_past_counted_once_and_struck_out_once()
    {
        var me = UserId.New();
        var given = new HoursGiven(Today, 30, HoursEntry.Support, null);

        Refused(() => HoursEntry.Log(me, given, loggedOnCases: true, Now), "volunteer.counted-already");
        Refused(() => HoursEntry.Log(me, given with { On = Today.AddDays(1) }, false, Now), "volunteer.in-the-future");
        Refused(() => HoursEntry.Log(me, given with { On = Today.AddYears(-1).AddDays(-1) }, false, Now), "volunteer.too-long-ago");
        Refused(() => HoursEntry.Log(me, given with { On = DateOnly.MinValue }, false, Now), "volunteer.too-long-ago");
        Refused(() => HoursEntry.Log(me, given with { Minutes = 0 }, false, Now), "volunteer.minutes");
        Assert.That(HoursEntry.Log(me, given with { KindCode = "TRAVEL" }, loggedOnCases: true, Now).Minutes, Is.EqualTo(30));
        var entry = HoursEntry.Log(me, given, false, Now);
        entry.StrikeOut("Another day", Now);
        Refused(() => entry.StrikeOut("Again", Now), "volunteer.struck-out-already");
    }

    private static Refusal Refused(Action act, string code)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => act())!.Refusal;
        Assert.That(refusal.Code, Is.EqualTo(code));
        return refusal;
    }

    private static Volunteer Somebody() => Volunteer.Welcome(UserId.New(), "Demo Volunteer", TeamId.New());

    private CaseLoan Lend(LendingFacts facts, DateOnly? until = null) =>
        CaseLoan.Lend(_case, Somebody(), new LoanTerms("Fit the alarm", until ?? Today.AddDays(14)), facts, Rules, Worker, Now);
}
