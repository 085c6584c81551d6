using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Allocation;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.GettingHelp;

/// <summary>Apart from the others, since built referrals number themselves.</summary>
public sealed class FindKnownPeopleTests : HelpFixture
{
    [Test]
    public async Task The_search_finds_by_name_birthday_number_and_postcode_what_the_officer_may_see_and_nothing_else()
    {
        var mine = A.Referral().From("02-domestic-abuse-high-risk").In(await ContactTeam()).Build();
        var theirs = A.Referral().From("02-domestic-abuse-high-risk").In(TeamId.New()).Build();
        await Keep(mine);
        await Keep(theirs);
        var phone = mine.Person.ContactPoints.First(p => p.Kind == Domain.People.ContactPointKind.Phone).Display;
        var officer = await Officer("searcher");
        var born = mine.Person.DateOfBirth!.Value;
        (string, string?)[] birthday = [("DateOfBirth.Day", $"{born.Day}"), ("DateOfBirth.Month", $"{born.Month}"), ("DateOfBirth.Year", $"{born.Year}")];

        foreach (var search in new (string, string?)[][] { [("Name", mine.Person.FamilyName)], [("Phone", phone)], birthday, [.. birthday, ("Name", mine.Person.FamilyName)] })
        {
            var found = await Search(officer, search);
            Assert.That(found.Text, Does.Contain(mine.Referral.Reference).And.Not.Contain(theirs.Referral.Reference));
            Assert.That(found.Path, Does.Not.Contain(mine.Person.FamilyName!));
        }

        Assert.That((await Search(officer, [.. birthday, ("Postcode", "ZE1 0AA")])).Text, Does.Contain("Nobody found"));
        Assert.That((await Search(officer, [.. birthday, ("Name", "Somebodyelse")])).Text, Does.Contain("Nobody found"));
    }

    private async Task Keep(BuiltReferral built)
    {
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Run(
            () =>
            {
                db.AddRange(built.Person, built.Referral);
                return Task.FromResult(true);
            },
            CancellationToken.None);
    }
}
