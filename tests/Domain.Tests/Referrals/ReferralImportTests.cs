using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Referrals;

public sealed class ReferralImportTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Begun_again_it_counts_from_the_beginning_and_keeps_when_it_was_begun_first()
    {
        var import = Requested();
        import.Begin(Now);
        import.TakenSoFar(500);

        import.Begin(Now.AddMinutes(1));

        Assert.That((import.Rows, import.StartedUtc, import.Attempts), Is.EqualTo((0L, (DateTime?)Now, 2)));
    }

    [Test]
    public void Its_rows_are_those_of_all_outcomes()
    {
        var import = Requested();
        import.Begin(Now);

        import.Finish([new OutcomeCount("ACCEPT", 7), new OutcomeCount("INVALID", 2)], Now);

        Assert.That((import.Rows, import.State), Is.EqualTo((9L, ReferralImportState.Finished)));
    }

    [Test]
    public void What_is_over_is_neither_begun_nor_ended_again([Values] bool failed)
    {
        var import = Requested();
        import.Begin(Now);
        End(import, failed);

        Assert.That(() => import.Begin(Now), Throws.TypeOf<DomainRuleException>());
        Assert.That(() => End(import, true), Throws.TypeOf<DomainRuleException>());
        Assert.That(() => End(import, false), Throws.TypeOf<DomainRuleException>());
    }

    [Test]
    public void A_file_that_always_breaks_off_is_given_up()
    {
        var import = Requested();
        foreach (var _ in Enumerable.Range(0, 10))
        {
            Assert.That(import.IsExhausted, Is.False);
            import.Begin(Now);
        }

        Assert.That(import.IsExhausted, Is.True);
    }

    [Test]
    public void Its_name_is_cleaned_and_shortened() =>
        Assert.That(Requested("\u202Enight" + new string('x', 200)).FileName, Does.StartWith("night").And.Length.EqualTo(ReferralImport.FileNameMaxLength));

    private static void End(ReferralImport import, bool failed)
    {
        if (failed)
        {
            import.Fail("The file has no header", Now);
        }
        else
        {
            import.Finish([], Now);
        }
    }

    private static ReferralImport Requested(string name = "night.csv") =>
        ReferralImport.Request("44", name, isTable: true, UserId.From(Guid.NewGuid()), Now);
}
