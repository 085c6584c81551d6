using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Assessments;

public sealed class MaracReferralTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Case About = A.Case().Build(Now).Case;

    [Test]
    public void It_needs_a_reason() => Refused(() => Prepared(new([], [], null)), MaracErrors.NoReason);

    [Test]
    public void What_happened_since_belongs_to_a_repeat() => Refused(() => Prepared(new(["VHR"], ["VIOL"], null)), MaracErrors.IncidentWithoutRepeat);

    [Test]
    public void It_is_not_sent_without_an_explanation() => Refused(() => Prepared(new(["VHR"], [], " ")).Send(Today, Today), MaracErrors.Unexplained);

    [Test]
    public void It_is_not_sent_tomorrow() => Refused(() => Prepared().Send(Today.AddDays(1), Today), MaracErrors.InTheFuture);

    [Test]
    public void A_repeat_counts_from_the_sending_and_then_from_the_discussion()
    {
        var marac = Prepared();

        marac.Send(Today.AddDays(-3), Today);
        var sent = marac.RepeatUntil;
        marac.Hear(Today, "Visit", Today);

        Assert.That((sent, marac.RepeatUntil), Is.EqualTo((new DateOnly(2027, 11, 17), new DateOnly(2027, 11, 20))));
    }

    [Test]
    public void The_conference_follows_the_sending()
    {
        var marac = Prepared();
        Refused(() => marac.Hear(Today, null, Today), MaracErrors.CannotMove(MaracStatus.Prepared));
        marac.Send(Today, Today);
        Refused(() => marac.Hear(Today.AddDays(-1), null, Today), MaracErrors.HeardBeforeSent);
        Refused(() => marac.Hear(Today.AddDays(1), null, Today), MaracErrors.InTheFuture);
    }

    [Test]
    public void What_was_sent_is_neither_withheld_nor_changed()
    {
        var marac = Prepared();
        marac.Send(Today, Today);

        Refused(() => marac.Withhold("Late"), MaracErrors.CannotMove(MaracStatus.Sent));
        Refused(() => marac.Reconsider(new(["PJ"], [], "Again")), MaracErrors.CannotMove(MaracStatus.Sent));
        Refused(() => marac.Send(Today, Today), MaracErrors.CannotMove(MaracStatus.Sent));
    }

    [Test]
    public void Not_sending_is_explained_and_makes_no_repeat()
    {
        var marac = Prepared();
        Refused(() => marac.Withhold(" "), MaracErrors.ReasonMissing);

        marac.Withhold("Heard elsewhere last week");

        Assert.That((marac.Status, marac.RepeatUntil), Is.EqualTo((MaracStatus.Withheld, (DateOnly?)null)));
    }

    [Test]
    public void A_reason_found_later_comes_beside_what_is_written_once()
    {
        var marac = Prepared();
        marac.TakeEvents();

        marac.AddReasons(["REP"]);
        marac.AddReasons(["REP", "VHR"]);

        Assert.That(marac.Reasons, Is.EqualTo(new[] { "VHR", "REP" }));
        Assert.That(marac.Explanation, Is.EqualTo("They fear for their life"));
        Assert.That(marac.TakeEvents(), Has.Count.EqualTo(1));
    }

    private static MaracReferral Prepared(MaracReasons? reasons = null) =>
        MaracReferral.Prepare(About, reasons ?? new MaracReasons(["VHR"], [], "They fear for their life"), Now);

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(Assert.Throws<DomainRuleException>(act)!.Refusal, Is.EqualTo(refusal));
}
