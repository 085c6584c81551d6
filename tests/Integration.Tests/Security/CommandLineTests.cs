using System.Diagnostics;
using System.Net;
using CaseManagement.Api.Commands;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Security;

public sealed class CommandLineTests : SecurityFixture
{
    [Test]
    public async Task The_first_administrator_gets_a_link_and_can_sign_in()
    {
        var (code, output, _) = await Run(["admin", "create", "--email", "first@example.org", "--name", "Example, First"]);
        var link = new Uri(output.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)));

        await Visitor().Submit(link.PathAndQuery, ("NewPassword", "purple teapot sails at noon"));
        var visitor = Visitor();
        await TrySignIn(visitor, "first@example.org", "purple teapot sails at noon");

        Assert.That(code, Is.EqualTo(CommandLine.Done));
        Assert.That((await visitor.Get("/administration/users")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await LastMailTo("first@example.org"), Is.Null);
    }

    [Test]
    public async Task A_password_is_read_from_standard_input_and_judged_like_any_other()
    {
        string[] args = ["admin", "create", "--email", "stdin@example.org", "--name", "Example, Second", "--password-stdin"];

        var weak = await Run(args, "password1234");
        var good = await Run(args, "purple teapot sails at noon");
        var visitor = Visitor();

        Assert.That((weak.Code, weak.Error.Trim()), Is.EqualTo((CommandLine.Refused, PasswordRule.TooCommon)));
        Assert.That(good.Code, Is.EqualTo(CommandLine.Done));
        Assert.That((await TrySignIn(visitor, "stdin@example.org", "purple teapot sails at noon")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task A_key_is_issued_listed_and_revoked()
    {
        var (code, output, _) = await Run(
            ["keys", "create", "--owner", "Force, records system", "--scopes", "referrals:write,referrals:read", "--force", "44", "--expires", "2027-11-20", "--addresses=192.0.2.0/24"]);
        var plain = output.Trim().Split('\n')[^1].Trim();
        ApiKey? key = null;
        await InDatabase(async db => key = await db.ApiKeys.AsNoTracking().SingleAsync(k => k.Hash == ApiKey.HashOf(plain)));

        var listed = await Run(["keys", "list"]);
        var revoked = await Run(["keys", "revoke", key!.Id.Value.ToString()]);
        var again = await Run(["keys", "revoke", key.Id.Value.ToString()]);

        Assert.That(code, Is.EqualTo(CommandLine.Done));
        Assert.That((key.Owner, key.Force, key.AllowedAddresses.Single()), Is.EqualTo(("Force, records system", "44", "192.0.2.0/24")));
        Assert.That(listed.Output, Does.Contain($"{key.Id.Value}  until 2027-11-20  force 44  referrals:write,referrals:read  Force, records system").And.Not.Contain(plain));
        Assert.That(revoked.Code, Is.EqualTo(CommandLine.Done));
        Assert.That((again.Code, again.Error), Is.EqualTo((CommandLine.Refused, SecurityErrors.KeyRevoked.Sentence + Environment.NewLine)));
        Assert.That((await Run(["keys", "list"])).Output, Does.Contain("revoked"));
    }

    [TestCase("keys", "create", "--owner", "A", "--scopes", "referrals:read")]
    [TestCase("keys", "create", "--owner", "A", "--scopes", "referrals:read", "--expires", "tomorrow")]
    [TestCase("keys", "create", "--owner", "A", "--scopes", "referrals:read", "--expires", "2027-11-20", "--adresses", "192.0.2.1")]
    [TestCase("keys", "create", "--owner")]
    [TestCase("keys", "revoke")]
    [TestCase("keys", "revoke", "7")]
    [TestCase("admin")]
    [TestCase("admin", "destroy")]
    [TestCase("admin", "create", "--email", "a@example.org")]
    [TestCase("admin", "create", "--email", "a@example.org", "--name", "A", "--password", "on the command line")]
    [TestCase("nonsense")]
    public async Task What_is_not_understood_ends_with_2_and_a_hint(params string[] args)
    {
        var (code, output, error) = await Run(args);

        Assert.That((code, output), Is.EqualTo((CommandLine.Misused, "")));
        Assert.That(error, Does.Contain("dotnet Api.dll"));
    }

    [Test]
    public async Task A_refusal_ends_with_1_and_says_why()
    {
        var unknownScope = await Run(["keys", "create", "--owner", "A", "--scopes", "everything", "--expires", "2027-11-20"]);
        var unknownKey = await Run(["keys", "revoke", Guid.NewGuid().ToString()]);

        Assert.That((unknownScope.Code, unknownScope.Error.Trim()), Is.EqualTo((CommandLine.Refused, "Select scopes from the list")));
        Assert.That(unknownKey.Code, Is.EqualTo(CommandLine.Refused));
    }

    [Test]
    public void Help_is_asked_for_in_the_usual_ways() =>
        Assert.That(new[] { "help", "--help", "-h" }.Select(word => CommandLine.AsksForHelp([word])), Is.All.True);

    [TestCase(false, "--urls=http://127.0.0.1:1")]
    [TestCase(false, "Service:Name=x")]
    [TestCase(false)]
    [TestCase(true, "admin", "create")]
    public void Settings_for_the_server_are_no_verbs(bool isVerb, params string[] args) => Assert.That(CommandLine.IsMeant(args), Is.EqualTo(isVerb));

    private async Task<(int Code, string Output, string Error)> Run(string[] args, string input = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine(App.Services, new StringReader(input), output, error).Run(args);
        return (code, output.ToString(), error.ToString());
    }
}

/// <summary>The process itself, as operators start it.</summary>
public sealed class StartTests : AppFixture
{
    [Test]
    public async Task A_verb_ends_without_starting_the_web_server_and_prints_nothing_but_its_result()
    {
        await Demo(false, _ => { });

        var (code, output, error) = await Start("Production", "keys", "list");

        Assert.That((code, output, error), Is.EqualTo((0, "", "")));
    }

    [TestCase("Production", true, 3)]
    [TestCase("Development", true, 0)]
    [TestCase("Production", false, 0)]
    public async Task A_database_with_a_demo_user_is_refused_outside_Development(string environment, bool demo, int expected)
    {
        await Demo(demo, db => db.Users.Add(new AppUser
        {
            Id = Guid.NewGuid(),
            UserName = "demo",
            NormalizedUserName = Guid.NewGuid().ToString(),
            NormalizedEmail = ("someone" + DemoAccounts.EmailDomain).ToUpperInvariant(),
        }));

        var (code, _, error) = await Start(environment, "keys", "list");

        Assert.That((code, error.Contains("1 demo users and 0 demo keys", StringComparison.Ordinal)), Is.EqualTo((expected, expected != 0)), error);
    }

    [TestCase(DemoAccounts.PoliceKey)]
    [TestCase(DemoAccounts.ReportsKey)]
    [TestCase(DemoAccounts.StaffKey)]
    public async Task A_demo_key_alone_is_enough_to_refuse(string key)
    {
        await Demo(true, db => db.ApiKeys.Add(ApiKey.Issue(key, "Demo", ["reports:read"], null, [], App.Clock.UtcNow.AddYears(1))));
        using var scope = App.Services.CreateScope();
        var guard = scope.ServiceProvider.GetRequiredService<DemoGuard>();

        Assert.That(
            Assert.ThrowsAsync<StartRefusedException>(() => guard.RefuseDemoAccounts(CancellationToken.None))!.Message, Does.Contain("0 demo users and 1 demo keys"));
    }

    private async Task Demo(bool present, Action<Infrastructure.Persistence.CaseDbContext> add)
    {
        await InDatabase(db => db.Users.ExecuteDeleteAsync());
        await InDatabase(db => db.ApiKeys.ExecuteDeleteAsync());
        if (present)
        {
            await InDatabase(add);
        }
    }

    private async Task<(int Code, string Output, string Error)> Start(string environment, params string[] args)
    {
        var storage = Directory.CreateTempSubdirectory("case-management-start");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["ConnectionStrings__Default"] = App.ConnectionString,
                ["Storage__Path"] = storage.FullName,
                ["Jobs__Enabled"] = "false",
            },
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        storage.Delete(recursive: true);
        return (process.ExitCode, await output, await error);
    }
}
