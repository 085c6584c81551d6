using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Cases;

public sealed class AccessRecordTests : CaseFixture
{
    [TestCase("")]
    [TestCase("/timeline")]
    [TestCase("/contacts")]
    [TestCase("/assessments")]
    public async Task Nothing_of_a_case_is_shown_where_the_record_cannot_be_written(string page)
    {
        var (built, cookie) = await Arrange($"robin-{Guid.NewGuid():N}");
        await using var broken = App.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddScoped<IAccessLog, BrokenLog>()));
        using var client = broken.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);

        foreach (var path in new[] { $"/cases/{built.Id}{page}", $"/api/v1/cases/{built.Id}" })
        {
            var answer = await client.GetAsync(path);

            Assert.That((int)answer.StatusCode, Is.EqualTo(500), path);
            Assert.That(await Text(answer), Does.Not.Contain("Example, Alex").And.Not.Contain("Punched"), path);
        }
    }

    private async Task<(BuiltCase Built, string Cookie)> Arrange(string name)
    {
        AppUser worker = await CaseWorker(name);
        var built = await CaseOf(worker);
        using var client = await SignedIn(worker);
        return (built, client.DefaultRequestHeaders.GetValues("Cookie").Single());
    }

    private sealed class BrokenLog : IAccessLog
    {
        public Task Write(AccessRecord record, CancellationToken ct) => throw new IOException("The disk is full");
    }
}
