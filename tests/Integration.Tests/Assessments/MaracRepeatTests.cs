using CaseManagement.Application.Cases;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using CaseManagement.Integration.Tests.Referrals;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Assessments;

/// <summary>Somebody whom the conference knows comes back: that is a repeat, whatever the score.</summary>
public sealed class MaracRepeatTests : ReferralFixture
{
    private static DateOnly Today => DateOnly.FromDateTime(CaseManagementApp.Start);

    [Test]
    public async Task A_case_of_domestic_abuse_opened_within_twelve_months_is_prepared_as_a_repeat() =>
        Assert.That(await PreparedFor(HighRisk, Today.AddMonths(-11)), Is.EqualTo(new[] { MaracReasons.Repeat }));

    [Test]
    public async Task After_twelve_months_it_is_not() => Assert.That(await PreparedFor(HighRisk, Today.AddMonths(-12).AddDays(-2)), Is.Empty);

    [Test]
    public async Task Another_kind_of_crime_is_not() => Assert.That(await PreparedFor("01-assault-accepted", Today.AddMonths(-1)), Is.Empty);

    private async Task<IReadOnlyList<string>> PreparedFor(string sample, DateOnly sent)
    {
        var before = A.Case().Referenced(Name("VCS")).Build(App.Clock.UtcNow);
        var marac = MaracReferral.Prepare(before.Case, new MaracReasons(["VHR"], [], "They feared for their life"), App.Clock.UtcNow);
        marac.Send(sent, Today);
        await InDatabase(db => db.AddRange(before.Person, before.Referral, before.Case, marac));
        var worker = await CaseWorker(Name("worker"), null, Specialism.DomesticAbuse);
        var referral = await Saved(sample);
        await Attempted(referral, await Officer(), "SPOKE");
        await InDatabase(db => db.Referrals.Where(r => r.Id == referral.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, before.Person.Id)));

        var opened = await Send(new OpenCaseCommand(referral.Id, UserId.From(worker.Id), "Knows them", (await Now(referral)).Version));

        List<MaracReferral> held = [];
        await InDatabase(async db => held = await db.MaracReferrals.AsNoTracking().Where(m => m.CaseId == opened).ToListAsync());
        return held.SingleOrDefault()?.Reasons ?? [];
    }
}
