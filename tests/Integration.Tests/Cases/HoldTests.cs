using CaseManagement.Application.Cases.Ending;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Infrastructure.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Cases;

public sealed class HoldTests : WorkerFixture
{
    [Test]
    public async Task A_case_is_held_until_its_day_shown_as_held_and_wakes_by_itself()
    {
        var built = await CaseOf(Worker);
        var past = await Hold(built.Id, Now.AddDays(-1));
        var held = await Hold(built.Id, Now.AddDays(3));
        var overview = await Read(Client, $"/cases/{built.Id}");
        var list = await Read(Client, "/my-work");
        var early = await Wake();
        App.Clock.Advance(TimeSpan.FromDays(3));
        var woken = await Wake();
        var again = await Wake();
        using var later = await SignedIn(Worker);

        Assert.That(((int)past.StatusCode, (int)held.StatusCode), Is.EqualTo((400, 302)));
        Assert.That(overview, Does.Contain("Held until").And.Contain("Paused"));
        Assert.That(list, Does.Contain("until 23 Nov 2026"));
        Assert.That((early, woken, again), Is.EqualTo((0, 1, 0)));
        Assert.That(await later.GetStringAsync("/notifications"), Does.Contain($"{built.Case.Reference} was held until today"));
        await InDatabase(async db =>
        {
            var one = await db.Cases.SingleAsync(c => c.Id == built.Case.Id);
            Assert.That((one.Status, one.HeldUntil), Is.EqualTo((CaseStatus.Open, (DateOnly?)null)));
            Assert.That(await db.Acts.AnyAsync(a => a.CaseId == built.Id && a.Kind == nameof(CaseWoken)));
            Assert.That(await db.Outbox.CountAsync(m => m.Subject == $"{built.Case.Reference}: held until today"), Is.EqualTo(1));
        });
    }

    private Task<HttpResponseMessage> Hold(Guid id, DateTime until) => Submit(
        Client, $"/cases/{id}/pause", ("Reason", "Abroad"), ("Until.Day", $"{until.Day}"), ("Until.Month", $"{until.Month}"), ("Until.Year", $"{until.Year}"));

    private async Task<int> Wake()
    {
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new WakeHeldCasesCommand());
    }
}
