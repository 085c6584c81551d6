using CaseManagement.Domain.FollowUps;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Security;

/// <summary>People at the sign-in page, and what the tests of accounts ask again and again.</summary>
public abstract class SecurityFixture : AppFixture
{
    protected PageSession Visitor() => new(Anonymous());

    protected static Task<HttpResponseMessage> TrySignIn(PageSession visitor, string email, string password = Password, string path = "/sign-in") =>
        visitor.Submit(path, ("Email", email), ("Password", password));

    protected async Task<PageSession> SignedIn(AppUser user, string password = Password)
    {
        var visitor = Visitor();
        var answer = await TrySignIn(visitor, user.Email!, password);
        Assert.That((int)answer.StatusCode, Is.EqualTo(302), "sign-in");
        return visitor;
    }

    protected async Task<PageSession> SignedIn(string name, params string[] roles) => await SignedIn(await Person(name, roles));

    protected async Task<OutboxMessage?> LastMailTo(string email)
    {
        OutboxMessage? found = null;
        await InDatabase(async db => found = await db.Outbox.AsNoTracking().Where(m => m.ToAddress == email).OrderBy(m => m.CreatedUtc).LastOrDefaultAsync());
        return found;
    }

    /// <summary>Path and query of the link in the last mail to this address.</summary>
    protected async Task<string> LinkMailedTo(string email)
    {
        var body = (await LastMailTo(email))?.Body ?? "";
        var link = body.Split('\n').Select(line => line.Trim()).SingleOrDefault(line => line.StartsWith("http", StringComparison.Ordinal));
        Assert.That(link, Is.Not.Null, "a link in the mail");
        return new Uri(link!).PathAndQuery;
    }

    protected async Task<IReadOnlyList<string>> ActsOf(Guid user)
    {
        List<string> kinds = [];
        await InDatabase(async db => kinds = await db.Acts.Where(a => a.AggregateId == user).OrderBy(a => a.Sequence).Select(a => a.AggregateKind + "." + a.Kind).ToListAsync());
        return kinds;
    }
}
