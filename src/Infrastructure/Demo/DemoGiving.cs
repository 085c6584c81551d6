using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>Who works a case, who is offered it and who must not see it.</summary>
internal sealed class DemoGiving(CaseDbContext db, DemoCast cast)
{
    public void Join(Case about, string worker, DateTime now) =>
        about.AddWorker(cast.User(worker), CaseWorkerRole.Joint, "Invented: visits together", now);

    public void LockOut(Case about, string user, DateTime now) =>
        db.Add(about.LockOut(cast.User(user), "Invented: lives next door", now));

    public void Offer(Case about, string from, string to, DateTime now) =>
        db.Add(CaseTransfer.Offer(about, cast.User(to), cast.User(from), "Invented: away from next week", overLimit: false, now));

    public static void Release(Case about, DateTime now) => about.Release("Invented: the worker has left", now);
}
