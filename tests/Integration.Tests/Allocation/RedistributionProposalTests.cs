using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Allocation;

/// <summary>Who is proposed; alone with its workers, because everybody who works cases is judged.</summary>
[NonParallelizable]
public sealed class RedistributionProposalTests : RedistributionFixture
{
    [Test]
    public async Task Cases_are_proposed_so_that_what_somebody_gets_counts_for_the_next()
    {
        var team = await NewTeam();
        var (leaving, first, second) = (await CaseWorker(Name("worker"), team), await CaseWorker(Name("worker"), team), await CaseWorker(Name("worker"), team));
        await Cases(leaving, 6);

        var found = await Found(await LeaderOf(team), leaving);

        var proposed = found["cases"]!.AsArray().Select(c => c!["proposedId"]!.GetValue<Guid>()).CountBy(id => id).ToDictionary();
        Assert.That(proposed, Is.EqualTo(new Dictionary<Guid, int> { [first.Id] = 3, [second.Id] = 3 }));
    }

    [Test]
    public async Task Where_nobody_fits_nobody_is_proposed_and_the_leader_must_choose()
    {
        var team = await NewTeam();
        var leaving = await CaseWorker(Name("worker"), team);
        await InDatabase(async db => (await db.Workers.Where(w => w.Id != UserId.From(leaving.Id)).ToListAsync())
            .ForEach(w => w.PlanAbsence(DateOnly.FromDateTime(Now), null)));
        await Cases(leaving, 1);
        var leader = await LeaderOf(team);
        var page = await leader.Get(Address(leaving));

        var undecided = await leader.Post(
            page, ("Rows[0].Id", page.Value("Rows[0].Id")), ("Rows[0].Version", page.Value("Rows[0].Version")), ("Rows[0].To", ""), ("Rows[0].Reason", "x"));

        Assert.That((page.Status, undecided.Status), Is.EqualTo((200, 400)));
        Assert.That(page.Text, Does.Contain("Nobody fits without a decision of yours"));
        Assert.That(undecided.Text, Does.Contain("Select for each case who takes it, or that it waits or stays"));
    }
}
