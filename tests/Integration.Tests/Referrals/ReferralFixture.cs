using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Referrals;

public abstract class ReferralFixture : AppFixture
{
    protected const string HighRisk = "02-domestic-abuse-high-risk";

    private static int _people;

    protected Task<Referral> Saved(ReferralBuilder builder) => Save(builder.Build());

    protected async Task<Referral> Save(BuiltReferral built)
    {
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Run(
            () =>
            {
                db.People.Add(built.Person);
                db.Referrals.Add(built.Referral);
                return Task.FromResult(true);
            },
            CancellationToken.None);
        return built.Referral;
    }

    protected async Task<Referral> Saved(string sample = "01-assault-accepted") => await Saved(A.Referral().From(sample).In(await ContactTeam()));

    protected async Task<Referral> Now(Referral referral)
    {
        Referral? found = null;
        await InDatabase(async db => found = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == referral.Id));
        return found!;
    }

    /// <summary>The number or address of the referral's person that is written so.</summary>
    protected async Task<string> Point(Referral referral, string display)
    {
        var id = "";
        await InDatabase(async db => id = (await db.People.SingleAsync(p => p.Id == referral.PersonId)).ContactPoints.Single(c => c.Display == display).Id.Value.ToString());
        return id;
    }

    protected Task<AppUser> Officer(string? name = null) => Person(name ?? Name("officer"), [Roles.ContactOfficer]);

    protected Task<AppUser> Leader() => Person(Name("leader"), [Roles.TeamLeader]);

    protected static string Name(string what) => $"{what}-{Interlocked.Increment(ref _people)}";

    protected Task<Browser> As(AppUser user) => Browser.SignedIn(App, user);

    /// <summary>A first contact attempt without an answer, so that the referral is in first contact.</summary>
    protected async Task Attempted(Referral referral, AppUser officer, string outcome = "NOANS")
    {
        var number = "";
        await InDatabase(async db => number = (await db.People.SingleAsync(p => p.Id == referral.PersonId)).ContactPoints.First(c => c is { Kind: Domain.People.ContactPointKind.Phone, SafeToCall: not false, NeverUse: false }).Id.Value.ToString());
        var browser = await As(officer);
        var page = await browser.Get($"/referrals/{referral.Id.Value}/contact");
        var done = await browser.Post(page, ("OutcomeCode", outcome), ("ChannelCode", "TEL-OUT"), ("ContactPointId", number));
        Assert.That(done.Status, Is.EqualTo(302), done.Text);
    }
}
