using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests;

public sealed class HealthTests : AppFixture
{
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Anybody_may_ask_whether_the_service_is_well(string path)
    {
        var answer = await Anonymous().GetAsync(path);

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
    }
}
