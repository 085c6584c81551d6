using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Assessments;

/// <summary>The safety plan, and the children with whom a person lives.</summary>
public sealed class SafetyTests : WorkerFixture
{
    [Test]
    public async Task A_plan_is_agreed_changed_and_reviewed_and_each_look_is_promised()
    {
        var built = await CaseOf(Worker);
        var path = $"/api/v1/cases/{built.Id}/safety-plan";

        var agreed = await Act(path, Plan("Back door first", "2026-12-01"), 0);
        var again = await Act(path, Plan("Somebody else was first", "2026-12-01"), 0);
        var changed = await Act(path, Plan("Front door first", "2026-12-10"), 1);
        var reviewed = await Act($"{path}/review", new { with = "Her and her sister", reviewOn = "2027-01-10" }, 2);
        var unversioned = await Client.PostAsJsonAsync(path, Plan("x", "2026-12-01"));

        Assert.That(new[] { agreed, again, changed, reviewed, unversioned }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 204, 412, 204, 204, 428 }));
        var plan = (await Safety(built))["plan"]!;
        Assert.That(plan["versions"]!.AsArray().Select(v => v!["words"]!["inDanger"]!.ToString()), Is.EqualTo(new[] { "Front door first", "Back door first" }));
        Assert.That((plan["reviewOn"]!.ToString(), plan["now"]!["reviewedWith"]!.ToString()), Is.EqualTo(("2027-01-10", "Her and her sister")));
        await InDatabase(async db =>
        {
            var reviews = await db.FollowUps.Where(f => f.CaseId == built.Case.Id).OrderBy(f => f.DueUtc).ToListAsync();
            Assert.That(reviews.Select(r => r.Status), Is.EqualTo(new[] { FollowUpStatus.Done, FollowUpStatus.Done, FollowUpStatus.Planned }));
            Assert.That(reviews[^1].DueUtc, Is.EqualTo(new DateTime(2027, 1, 10, 9, 0, 0, DateTimeKind.Utc)));
        });
    }

    [Test]
    public async Task A_plan_says_something_with_whom_and_when_it_is_looked_at_again()
    {
        var built = await CaseOf(Worker);
        var path = $"/api/v1/cases/{built.Id}/safety-plan";

        var empty = await Act(path, new { inDanger = " ", with = "Her", reviewOn = "2026-12-01" }, 0);
        var today = await Act(path, Plan("x", "2026-11-20"), 0);
        var alone = await Act(path, new { inDanger = "x" }, 0);
        var none = await Act($"{path}/review", new { with = "Her", reviewOn = "2026-12-01" }, 0);

        Assert.That(new[] { await Code(empty), await Code(today), await Code(none) }, Is.EqualTo(new[] { SafetyErrors.PlanEmpty.Code, SafetyErrors.ReviewNotAhead.Code, SafetyErrors.NoPlan.Code }));
        Assert.That((int)alone.StatusCode, Is.EqualTo(422));
        Assert.That(await alone.Content.ReadAsStringAsync(), Does.Contain("with").And.Contain("reviewOn"));
    }

    [Test]
    public async Task The_page_takes_the_plan_and_shows_it_beside_how_to_contact_safely()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/safety";
        Assert.That(await Read(Client, path), Does.Contain("Not agreed yet").And.Contain("No child recorded"));

        var missing = await Submit(Client, $"{path}/plan", ("AtCall", "Ring off when he answers"));
        await Submit(Client, $"{path}/plan", ("AtCall", "Ring off when he answers"), ("With", "her sister"), ("ReviewOn.Day", "1"), ("ReviewOn.Month", "12"), ("ReviewOn.Year", "2026"));
        await Submit(Client, $"{path}/plan", ("AtCall", "Say it is the library"), ("With", "her"), ("ReviewOn.Day", "2"), ("ReviewOn.Month", "12"), ("ReviewOn.Year", "2026"));
        await Submit(Client, $"{path}/review", ("With", "her mother"), ("ReviewOn.Day", "5"), ("ReviewOn.Month", "12"), ("ReviewOn.Year", "2026"));

        Assert.That((int)missing.StatusCode, Is.EqualTo(400));
        Assert.That(await Text(missing), Does.Contain("Enter with whom it was agreed").And.Contain("Ring off when he answers"));
        Assert.That(await Read(Client, path), Does.Contain("Safety plan, version 2").And.Contain("Agreed with her").And.Contain("Version 1, agreed with her sister").And.Contain("Reviewed with her mother"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/contacts/record"), Does.Contain("Say it is the library").And.Not.Contain("Ring off when"));
        Assert.That(await Read(Client, $"/cases/{built.Id}"), Does.Contain("Say it is the library"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Safety plan agreed").And.Contain("Safety plan reviewed"));
    }

    [Test]
    public async Task A_child_is_recorded_by_name_and_age_and_what_was_done_for_them()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/safety";

        var missing = await Submit(Client, $"{path}/child", ("Name", "Example, Sky"));
        var grown = await Submit(Client, $"{path}/child", ("Name", "Example, Sky"), ("Age", "18"));
        await Submit(Client, $"{path}/child", ("Name", "Example, Sky"), ("Age", "7"));
        var child = (await Safety(built))["children"]![0]!["id"]!.ToString();
        await Submit(Client, $"{path}/children/{child}/measure", ("Code", "SCHOOL"), ("Note", "The head teacher knows"));
        var unknown = await Submit(Client, $"{path}/children/{child}/measure", ("Code", "NOPE"));
        var page = await Read(Client, path);
        await Submit(Client, $"{path}/children/{child}/end", ("Reason", "Lives with her father"));

        Assert.That(new[] { missing, grown, unknown }.Select(a => (int)a.StatusCode), Has.All.EqualTo(400));
        Assert.That(await Text(missing), Does.Contain("Enter the child’s age"));
        Assert.That(page, Does.Contain("Example, Sky").And.Contain("7 years old when recorded").And.Contain("School told, 20 Nov 2026, by robin").And.Contain("The head teacher knows"));
        Assert.That(await Read(Client, path), Does.Contain("No longer in the household").And.Contain("Lives with her father"));
        Assert.That((await Code(await Act($"/api/v1{path.Replace("/safety", "", StringComparison.Ordinal)}/children/{child}/measures", new { code = "SW" }, 3))), Is.EqualTo(SafetyErrors.Over.Code));
    }

    [Test]
    public async Task A_known_child_is_named_by_their_own_reference_by_those_who_may_see_it()
    {
        var (parent, child) = (await CaseOf(Worker), await CaseOf(Worker));
        using var colleague = await SignedIn(await CaseWorker("safety-colleague"));
        var path = $"/api/v1/cases/{parent.Id}/children";

        var known = await Client.PostAsJsonAsync(path, new { reference = child.Case.Reference.ToLowerInvariant() });
        var twice = await Client.PostAsJsonAsync(path, new { reference = child.Case.Reference });
        var self = await Client.PostAsJsonAsync(path, new { reference = parent.Case.Reference });
        var nobody = await Client.PostAsJsonAsync(path, new { reference = "VCS-26-9999999" });
        var both = await Client.PostAsJsonAsync(path, new { reference = child.Case.Reference, name = "Example, Sky" });

        Assert.That((int)known.StatusCode, Is.EqualTo(201));
        Assert.That(
            new[] { await Code(twice), await Code(self), await Code(nobody) },
            Is.EqualTo(new[] { SafetyErrors.ThereAlready.Code, SafetyErrors.SamePerson.Code, SafetyErrors.NotKnown.Code }));
        Assert.That((int)both.StatusCode, Is.EqualTo(422));
        Assert.That(await Read(Client, $"/cases/{parent.Id}/safety"), Does.Contain(child.Person.DisplayName).And.Contain($"/cases/{child.Id}\">{child.Case.Reference}"));
        Assert.That((int)(await colleague.PostAsJsonAsync(path, new { reference = child.Case.Reference })).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task The_childs_own_case_is_told_to_those_only_who_may_see_it()
    {
        var parent = await CaseOf(Worker);
        var other = await CaseWorker("safety-other-worker");
        var child = await CaseOf(other);
        await InUnitOfWork(db =>
        {
            db.HouseholdChildren.Add(HouseholdChild.RecordKnown(parent.Case, child.Referral, Now));
            return Task.CompletedTask;
        });

        var html = await Read(Client, $"/cases/{parent.Id}/safety");

        Assert.That(html, Does.Contain(child.Person.DisplayName).And.Not.Contain(child.Case.Reference));
    }

    [Test]
    public async Task Who_may_only_look_is_offered_nothing()
    {
        var built = await CaseOf(Worker);
        using var lead = await SignedIn(await Person("safety-lead", [Roles.SafeguardingLead]));
        using var stranger = await SignedIn(await CaseWorker("safety-stranger"));

        Assert.That(await Read(lead, $"/cases/{built.Id}/safety"), Does.Not.Contain("Agree a safety plan"));
        Assert.That(await StatusOf(lead, $"/cases/{built.Id}/safety/plan"), Is.EqualTo(403));
        Assert.That(await StatusOf(stranger, $"/cases/{built.Id}/safety"), Is.EqualTo(404));
    }

    private static object Plan(string inDanger, string reviewOn) => new { inDanger, with = "Her", reviewOn };

    private async Task<JsonObject> Safety(BuiltCase built) => (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/safety"))!;

    private static async Task<string?> Code(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]?.ToString();

    private async Task<HttpResponseMessage> Act(string path, object body, long version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        return await Client.SendAsync(request);
    }
}
