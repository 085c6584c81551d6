using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Integration.Tests.Support;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Endpoints;

/// <summary>What the contract settles for the whole API, tried on an operation made for it.</summary>
public sealed class ConventionTests : AppFixture
{
    private const string Path = "/api/v1/trials";

    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var key = (await WithKey(null, "cases:read")).DefaultRequestHeaders.Authorization;
        // Otherwise files under development answer for every address that the application does not have.
        _client = App.WithWebHostBuilder(b => b.UseSetting("ReloadStaticAssetsAtRuntime", "false").ConfigureTestServices(services =>
        {
            services.AddTransient<IRequestHandler<FoundTeamCommand, Guid>, FoundTeamHandler>();
            services.AddTransient<IRequestHandler<GetTrialQuery, Trial>, GetTrialHandler>();
            services.AddSingleton<IStartupFilter, TrialEndpoints>();
        })).CreateClient();
        _client.DefaultRequestHeaders.Authorization = key;
    }

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [Test]
    public async Task The_same_key_and_body_replay_the_first_answer()
    {
        var first = await Found("replay", "key-1");
        var second = await Found("replay", "key-1");

        Assert.That((first.Status, second.Status), Is.EqualTo((201, 201)));
        Assert.That((second.Body, second.Location), Is.EqualTo((first.Body, first.Location)));
        Assert.That(await Teams("replay"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await Found("first body", "key-2");
        var other = await Found("other body", "key-2");

        Assert.That((other.Status, JsonNode.Parse(other.Body)!["errors"]!["idempotency-Key"]![0]!["code"]!.ToString()), Is.EqualTo((422, "IDEMPOTENCY_KEY")));
        Assert.That(await Teams("other body"), Is.Zero);
    }

    [Test]
    public async Task A_failed_attempt_is_not_remembered()
    {
        FoundTeamHandler.Fails = true;
        var failed = await Found("second try", "key-3");
        FoundTeamHandler.Fails = false;
        var again = await Found("second try", "key-3");

        Assert.That((failed.Status, again.Status, await Teams("second try")), Is.EqualTo((409, 201, 1)));
    }

    [Test]
    public async Task A_key_is_its_senders_own()
    {
        await Found("sender", "key-4");
        var other = App.CreateClient();
        using var request = Request("sender", "key-4");
        request.Headers.Authorization = (await WithKey(null, "cases:read")).DefaultRequestHeaders.Authorization;

        Assert.That((int)(await _client.SendAsync(request)).StatusCode, Is.EqualTo(409), "It ran again, and the name is taken");
        other.Dispose();
    }

    [Test]
    public async Task After_a_day_a_key_is_free_again()
    {
        await Found("first day", "key-5");
        App.Clock.Advance(TimeSpan.FromHours(24));

        Assert.That((await Found("second day", "key-5")).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task Copies_at_the_same_moment_create_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Found("at once", "key-6")));

        Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(201));
        Assert.That((answers.Select(a => a.Body).Distinct().Count(), await Teams("at once")), Is.EqualTo((1, 1)));
    }

    [TestCase("with space")]
    [TestCase("éé")]
    public async Task A_key_that_cannot_be_kept_is_refused(string key)
    {
        using var request = Request("bad key", null);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

        Assert.That((int)(await _client.SendAsync(request)).StatusCode, Is.EqualTo(422));
    }

    [TestCase("""{"name":"x","extra":1}""", 422, "extra", "UNKNOWN_MEMBER")]
    [TestCase("""{"name":1}""", 422, "name", "TYPE")]
    [TestCase("""{"name":"x","since":"yesterday"}""", 422, "since", "TYPE")]
    [TestCase("""{"name":"x","since":"2026-11-20T10:00:00"}""", 422, "since", "TYPE")]
    [TestCase("""{"name":"x","level":"highest"}""", 422, "level", "TYPE")]
    [TestCase("""{"name":"x","level":2}""", 422, "level", "TYPE")]
    [TestCase("""{"name":""", 400, "", "TYPE")]
    [TestCase("""{"name":"x","name":"y"}""", 422, "name", "CONTRADICTION")]
    public async Task A_body_that_does_not_fit_is_told_where(string body, int status, string path, string code)
    {
        var answer = await _client.PostAsync(Path, new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.That(((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")));
        Assert.That(problem["errors"]!.AsObject().Select(e => $"{e.Key}: {e.Value![0]!["code"]}"), Is.EqualTo(new[] { $"{path}: {code}" }));
        Assert.That(problem.ToJsonString(), Does.Not.Contain("CaseManagement").And.Not.Contain("System."));
    }

    [Test]
    public async Task Instants_come_with_any_offset_and_leave_in_utc_and_words_in_lower_case()
    {
        var answer = await _client.PutAsync(Path, new StringContent(
            """{"name":"x","since":"2026-07-01T10:00:00.5+01:00","level":"high_risk"}""", Encoding.UTF8, "application/json"));

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"name":"x","since":"2026-07-01T09:00:00.5Z","level":"high_risk"}"""));
    }

    [Test]
    public async Task A_stale_write_is_answered_with_what_it_is_now()
    {
        var answer = await _client.DeleteAsync(Path);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.That(((int)answer.StatusCode, answer.Headers.ETag?.Tag), Is.EqualTo((412, "\"7\"")));
        Assert.That((problem["type"]!.ToString(), problem["current"]!["name"]!.ToString()), Is.EqualTo(("urn:victim-care:problem:stale", "now")));
    }

    private async Task<(int Status, string Body, string? Location)> Found(string name, string key)
    {
        using var request = Request(name, key);
        var answer = await _client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.ToString());
    }

    private static HttpRequestMessage Request(string name, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new StringContent(new JsonObject { ["name"] = name }.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    private async Task<int> Teams(string name)
    {
        var count = 0;
        await InDatabase(async db => count = await db.Teams.CountAsync(t => t.Name == name));
        return count;
    }

    internal sealed record TrialBody(string Name, DateTime? Since = null, SupportLevel? Level = null);

    internal sealed record Trial(string Name, long Version);

    [Requires(Permission.CasesReadAll)]
    [NotCaseData("A trial")]
    internal sealed record FoundTeamCommand(string Name) : ICommand<Guid>, IIdempotent;

    [Requires(Permission.CasesReadAll)]
    [NotCaseData("A trial")]
    internal sealed record GetTrialQuery : IQuery<Trial>;

    internal sealed class FoundTeamHandler(ICaseDbContext db) : IRequestHandler<FoundTeamCommand, Guid>
    {
        public static bool Fails { get; set; }

        public Task<Guid> Handle(FoundTeamCommand request, CancellationToken cancellationToken)
        {
            var team = Team.Create(TeamId.New(), request.Name);
            db.Teams.Add(team);
            Refuse.If(Fails, new Refusal("trial.failed", "It failed"));
            return Task.FromResult(team.Id.Value);
        }
    }

    internal sealed class GetTrialHandler : IRequestHandler<GetTrialQuery, Trial>
    {
        public Task<Trial> Handle(GetTrialQuery request, CancellationToken cancellationToken) => Task.FromResult(new Trial("now", 7));
    }

    /// <summary>Behind everything else, for addresses that the application itself does not have.</summary>
    private sealed class TrialEndpoints : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseRouting();
            app.UseEndpoints(endpoints =>
            {
                endpoints.MapPost(Path, async (TrialBody body, IMediator mediator) =>
                    TypedResults.Created($"{Path}/{body.Name.Length}", await mediator.Send(new FoundTeamCommand(body.Name))));
                endpoints.MapPut(Path, (TrialBody body) => TypedResults.Ok(body));
                endpoints.MapDelete(Path, IResult () => throw new StaleVersionException())
                    .WithCurrentOnStale((_, mediator) => mediator.Send(new GetTrialQuery()), trial => trial.Version);
            });
        };
    }
}
