using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Security;

public sealed class ApiKeyTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void The_key_itself_is_not_kept()
    {
        var plain = ApiKey.Generate();

        var key = Issue(plain);

        Assert.That(key.Hash, Is.EqualTo(ApiKey.HashOf(plain)).And.Not.Contain(plain));
        Assert.That(ApiKey.Generate(), Is.Not.EqualTo(plain));
    }

    [Test]
    public void A_key_is_usable_until_it_expires()
    {
        var key = Issue(ApiKey.Generate());

        Assert.That(key.IsUsable(Now.AddDays(1).AddTicks(-1)), Is.True);
        Assert.That(key.IsUsable(Now.AddDays(1)), Is.False);
    }

    [Test]
    public void A_revoked_key_is_not_usable_and_is_revoked_once()
    {
        var key = Issue(ApiKey.Generate());
        key.TakeEvents();

        key.Revoke(Now);
        key.Revoke(Now.AddHours(1));

        Assert.That(key.IsUsable(Now), Is.False);
        Assert.That(key.RevokedUtc, Is.EqualTo(Now));
        Assert.That(key.Events, Has.Count.EqualTo(1));
    }

    private static ApiKey Issue(string plain) => ApiKey.Issue(plain, "Test system", ["referrals:write"], "44", [], Now.AddDays(1));
}
