using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Integration.Tests.Cases;

/// <summary>One case worker, signed in, at the work of a whole class of tests; each test has a case of its own.</summary>
public abstract class WorkerFixture : CaseFixture
{
    protected AppUser Worker { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Arrive()
    {
        Worker = await CaseWorker("robin");
        Client = await SignedIn(Worker);
    }

    [OneTimeTearDown]
    public void Leave() => Client.Dispose();
}
