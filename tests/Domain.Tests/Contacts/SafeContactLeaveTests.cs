using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Contacts;

public sealed class SafeContactLeaveTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Refusal NotSafe = new("test.not-safe", "Do not");
    private static readonly SafeContactAnswer Refused = new([new("suspects", "Never use this"), new("monitored", "Somebody watches this")], []);

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n")]
    public void There_is_none_of_a_refusal_without_a_reason(string? reason) =>
        Assert.That(() => SafeContactLeave.Of(A.Case().Build(Now).Case, Refused, reason, NotSafe), Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(NotSafe));

    [Test]
    public void A_reason_overrides_and_is_kept_with_everything_that_spoke_against_it()
    {
        var about = A.Case().Build(Now).Case;

        var overridden = SafeContactLeave.Of(about, Refused, "Life in danger", NotSafe).Overridden!;

        Assert.That((overridden.ReferralId, overridden.CaseId, overridden.Reason), Is.EqualTo((about.ReferralId.Value, about.Id.Value, "Life in danger")));
        Assert.That(overridden.Codes, Is.EqualTo(new[] { "suspects", "monitored" }));
    }

    [Test]
    public void A_reason_overrides_nothing_where_nothing_was_refused() =>
        Assert.That(SafeContactLeave.Of(A.Case().Build(Now).Case, SafeContactAnswer.Allowed, "Just in case", NotSafe).Overridden, Is.Null);

    [Test]
    public void A_letter_that_was_written_against_the_policy_is_told_of_as_such()
    {
        var about = A.Case().Build(Now).Case;
        var template = LetterTemplate.DrawUp("Appointment", "Hello", true, new(2026, 1, 1), null);
        var content = new HeldContent("name", "key", DocumentKind.Word, 1, "", VirusScan.Clean);

        Document Letter(SafeContactAnswer answer) =>
            Document.Letter(about, template, content, SafeContactLeave.Of(about, answer, "Life in danger", NotSafe), UserId.New(), Now);

        Assert.That(Letter(Refused).Events.OfType<SafeContactOverridden>().Count(), Is.EqualTo(1));
        Assert.That(Letter(SafeContactAnswer.Allowed).Events.OfType<SafeContactOverridden>(), Is.Empty);
    }
}
