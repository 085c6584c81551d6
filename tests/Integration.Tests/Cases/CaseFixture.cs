using System.Net;
using System.Text.RegularExpressions;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Cases;

/// <summary>Workers with sessions, cases made by the domain, and forms filled in as a browser would.</summary>
public abstract partial class CaseFixture : AppFixture
{
    protected DateTime Now => App.Clock.UtcNow;

    /// <summary>A case of this worker and their team.</summary>
    protected Task<BuiltCase> CaseOf(AppUser worker, Action<CaseBuilder>? shape = null)
    {
        var builder = A.Case().InTeam(TeamId.From(worker.TeamId!.Value)).LedBy(UserId.From(worker.Id));
        shape?.Invoke(builder);
        return Save(builder.Build(Now));
    }

    protected async Task<BuiltCase> Save(BuiltCase built)
    {
        await InUnitOfWork(db =>
        {
            db.AddRange(built.Person, built.Referral, built.Case);
            return Task.CompletedTask;
        });
        return built;
    }

    protected Task Promise(BuiltCase built, AppUser worker, string what, DateTime due) => InUnitOfWork(async db =>
    {
        var one = await db.Cases.RequireAsync(built.Case.Id, null, CancellationToken.None);
        db.FollowUps.Add(FollowUp.Plan(one, what, due, UserId.From(worker.Id), TimeSpan.FromHours(1), Now));
        one.FollowUpsChanged(due);
    });

    /// <summary>Changes aggregates as a command would, so that acts and versions are written.</summary>
    protected async Task InUnitOfWork(Func<CaseDbContext, Task> work)
    {
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Enum.GetValues<Permission>());
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Run(
            async () =>
            {
                await work(db);
                return true;
            },
            CancellationToken.None);
    }

    protected static async Task<string> Read(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    protected static async Task<int> StatusOf(HttpClient client, string path) => (int)(await client.GetAsync(path)).StatusCode;

    /// <summary>Opens the page, fills in its form and sends it with everything that the form holds.</summary>
    protected static async Task<HttpResponseMessage> Submit(HttpClient client, string path, params (string Name, string Value)[] answers)
    {
        var form = await Open(client, path);
        return await Send(client, path, form, answers);
    }

    protected static async Task<List<KeyValuePair<string, string>>> Open(HttpClient client, string path)
    {
        var page = await client.GetStringAsync(path);
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        return [.. Inputs().Matches(main).Select(m => Attributes(m.Value)).Where(IsSent).Select(a => KeyValuePair.Create(a["name"], a.GetValueOrDefault("value", "")))];
    }

    protected static Task<HttpResponseMessage> Send(
        HttpClient client, string path, List<KeyValuePair<string, string>> form, params (string Name, string Value)[] answers)
    {
        var fields = form.Where(field => answers.All(a => a.Name != field.Key)).Concat(answers.Select(a => KeyValuePair.Create(a.Name, a.Value)));
        return client.PostAsync(path, new FormUrlEncodedContent(fields));
    }

    protected static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static bool IsSent(Dictionary<string, string> input) =>
        input.ContainsKey("name") && (input.GetValueOrDefault("type") is not ("radio" or "checkbox") || input.ContainsKey("checked"));

    private static Dictionary<string, string> Attributes(string tag) =>
        AttributePairs().Matches(tag).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex AttributePairs();
}
