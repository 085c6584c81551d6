using CaseManagement.Integration.Tests.Allocation;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>Somebody clicks twice, or goes back and sends a form again.</summary>
public sealed class SentTwiceTests : AllocationFixture
{
    [Test]
    public async Task The_same_form_sent_twice_does_its_work_once_and_filled_in_anew_twice()
    {
        var worker = await Worker();
        var (browser, built) = (await As(worker), await CaseOf(worker));
        var form = await browser.Get($"/cases/{built.Id}/plan/goal");
        var once = form.Value("__Once");
        (string, string?)[] Sent(string what) => [("NeedCode", "N1"), ("What", what), ("__Once", once)];

        var both = await Task.WhenAll(browser.Post(form, Sent("Sleep again")), browser.Post(form, Sent("Sleep again")));
        var again = await browser.Post(form, Sent("Sleep again"));
        await browser.Post(form, Sent("Find a flat"));

        Assert.That(once, Is.Not.Null);
        Assert.That(both.Append(again).Select(p => p.Status), Has.None.EqualTo(500));
        await InDatabase(async db => Assert.That(
            await db.Goals.Where(g => g.CaseId == built.Case.Id).Select(g => g.What).OrderBy(w => w).ToListAsync(), Is.EqualTo(new[] { "Find a flat", "Sleep again" })));
    }
}
