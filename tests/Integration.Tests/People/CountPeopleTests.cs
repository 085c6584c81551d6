using CaseManagement.Application.People.Matching;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.People;

/// <summary>What many people share says little of whether two records are of one of them.</summary>
public sealed class CountPeopleTests : CaseFixture
{
    private const int Many = 25;

    [Test]
    public async Task Whatever_many_people_share_weighs_less_once_it_is_counted()
    {
        var knowledge = App.Services.GetRequiredService<IMatchKnowledge>();
        var (common, rare) = (Record("Commonly", "Everyman", "+447700900111", "all@example.org"), Record("Rarely", "Nobodyelse", "+447700900222", "one@example.org"));
        await InUnitOfWork(db =>
        {
            db.People.AddRange(Enumerable.Range(0, Many).Select(_ => Record("Commonly", "Everyman", "+447700900111", "all@example.org")).Append(rare));
            return Task.CompletedTask;
        });
        var before = Weights(knowledge, common);

        await Send(new CountPeopleCommand());

        var after = Weights(knowledge, common);
        foreach (var (what, weight) in after)
        {
            Assert.That(weight, Is.LessThan(before[what]), what);
        }

        foreach (var (what, weight) in Weights(knowledge, rare).Where(w => w.Key != "date of birth"))
        {
            Assert.That(weight, Is.GreaterThan(after[what]), what);
        }
    }

    private static Dictionary<string, double> Weights(IMatchKnowledge knowledge, Domain.People.Person person)
    {
        var traits = knowledge.Reader.Read(person);
        var pair = knowledge.Model.Compare(traits, traits);
        return new Dictionary<string, double>
        {
            ["given name"] = pair.GivenEvidence.AgainstStranger,
            ["family name"] = pair.FamilyEvidence.AgainstStranger,
            ["date of birth"] = pair.DateOfBirthEvidence.AgainstStranger,
            ["telephone"] = pair.TelephoneEvidence.AgainstStranger,
            ["e-mail"] = pair.EmailEvidence.AgainstStranger,
        };
    }

    private static Domain.People.Person Record(string given, string family, string phone, string email) => Domain.People.Person.Known(
        new PersonDetails(given, family, null, new DateOnly(1975, 3, 9), null, null, null, false, null, false, null, null),
        [
            CaseBuilder.Phone(phone, phone, safe: true),
            CaseBuilder.Phone(email, email, safe: null) with { Kind = ContactPointKind.Email },
        ],
        ReferralId.New());
}
