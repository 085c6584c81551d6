using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Integration.Tests.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>What only the server itself can show: its limits of size, and a sender that reads nothing before it has sent everything.</summary>
public sealed class RealServerTests : ManyMessagesFixture
{
    private const int Lines = 160_000;

    [Test]
    public async Task More_than_thirty_megabytes_are_answered_though_nothing_is_read_before_all_is_sent()
    {
        var plain = ApiKey.Generate();
        await InDatabase(db => db.ApiKeys.Add(ApiKey.Issue(plain, "Test system", ["referrals:write"], "44", [], DateTime.UtcNow.AddYears(1))));
        using var service = new ServiceProcess(
        [
            new("ConnectionStrings:Default", App.Services.GetRequiredService<DatabaseSettings>().ConnectionString),
            new("Storage:Path", App.Services.GetRequiredService<IConfiguration>()["Storage:Path"]!),
            new("Jobs:Enabled", "false"),
        ]);
        using var client = new HttpClient { BaseAddress = await service.Address() };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", plain);

        using var answer = await client.PostAsync(Batch, new Repeated("{\"recordId\":1}" + new string('x', 190) + "\n"));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.That((answer.StatusCode, text.Count(c => c == '\n')), Is.EqualTo((HttpStatusCode.OK, Lines)));
        Assert.That(await service.Stop(), Is.Zero, service.Log);
    }

    /// <summary>The client sends all of it before it reads the answer.</summary>
    private sealed class Repeated : HttpContent
    {
        private readonly byte[] _line;

        public Repeated(string line)
        {
            _line = Encoding.UTF8.GetBytes(line);
            Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-ndjson");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var line = 0; line < Lines; line++)
            {
                await stream.WriteAsync(_line);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = (long)Lines * _line.Length;
            return true;
        }
    }
}
