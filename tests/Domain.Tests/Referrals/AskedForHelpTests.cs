using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>Whoever asked for help is never turned away by a rule that is made for a force's messages.</summary>
public class AskedForHelpTests
{
    [TestCase("child", "ACCEPT", "NOCONS")]
    [TestCase("rape safe", "ACCEPT", "NOCONS")]
    [TestCase("duplicate", "ACCEPT", "DUP")]
    [TestCase("vehicle", "ACCEPT", "EXCL")]
    [TestCase("home-away scene-away", "ACCEPT", "OOA")]
    [TestCase("no-phone", "ACCEPT", "INSUF")]
    [TestCase("unsafe", "ACCEPT", "NOSAFE")]
    [TestCase("no-phone organisation", "BUS", "INSUF")]
    [TestCase("deceased", "DEC", "")]
    [TestCase("child protection consent", "CP", "")]
    public void A_worker_takes_them_and_is_told_what_else_applies(string words, string outcome, string also)
    {
        var decision = Decide(words);

        Assert.That(decision.Outcome, Is.EqualTo(outcome));
        Assert.That(decision.Lane, Is.EqualTo(outcome == "CP" ? TriageLane.PassedOn : TriageLane.Triage));
        Assert.That(decision.ContactDueUtc is not null, Is.EqualTo(outcome is "ACCEPT" or "BUS"));
        Assert.That(string.Join(' ', decision.Reasons.Where(r => r.Severity == ReasonSeverity.Also).Select(r => r.Code)), Is.EqualTo(also));
        Assert.That(decision.Reasons.Where(r => r.Severity == ReasonSeverity.Warning), Is.Empty, "nobody could send it again");
    }

    [Test]
    public void Without_a_safe_way_the_worker_is_told_whom_to_ask() =>
        Assert.That(Decide("unsafe").Reasons.Single(r => r.Code == TriageOutcome.NoSafeContact).Message, Does.Contain("ask whoever told the service"));

    [Test]
    public void A_draft_is_open_for_its_browser_alone_until_half_an_hour_is_quiet()
    {
        var begun = new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
        var draft = new ReferralDraft("browser", "sealed", begun);

        draft.Hold("more", begun.AddMinutes(20));

        Assert.That((draft.IsOpen("browser", begun.AddMinutes(49)), draft.IsOpen("browser", begun.AddMinutes(50)), draft.IsOpen("other", begun)), Is.EqualTo((true, false, false)));
    }

    [Test]
    public void A_saved_draft_opens_with_its_newest_link_until_it_is_sent_or_a_week_is_over()
    {
        var begun = new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
        var draft = new ReferralDraft("browser", "sealed", begun);
        draft.SaveFor("first", begun);
        draft.SaveFor("second", begun);

        Assert.That((draft.OpensWith("first", begun), draft.OpensWith("second", begun.AddDays(7).AddSeconds(-1)), draft.OpensWith("second", begun.AddDays(7))), Is.EqualTo((false, true, false)));
        draft.ContinueIn("other", begun.AddDays(2));
        Assert.That((draft.IsOpen("browser", begun.AddDays(2)), draft.IsOpen("other", begun.AddDays(2)), draft.ExpiresUtc), Is.EqualTo((false, true, begun.AddDays(7))));
        draft.Sent("reference", begun.AddDays(2));
        Assert.That((draft.OpensWith("second", begun.AddDays(2)), draft.ExpiresUtc), Is.EqualTo((false, begun.AddDays(2).AddMinutes(30))));
    }

    private static TriageDecision Decide(string words) => TriagePolicy.Decide(TriageScene.Facts(words) with { AskedForHelp = true }, CodeLists.DemoContract);
}
