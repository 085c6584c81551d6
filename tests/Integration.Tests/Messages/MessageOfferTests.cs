using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Messages;

/// <summary>What is offered to send, and what becomes at the end of a case of what was to be sent.</summary>
public sealed class MessageOfferTests : MessageFixture
{
    [Test]
    public async Task No_message_is_offered_for_a_way_that_is_refused()
    {
        var built = await Reachable();
        var phone = built.Person.ContactPoints.Single(p => p.Kind == ContactPointKind.Phone).Id;
        await InUnitOfWork(async db => (await db.People.Include(p => p.ContactPoints).SingleAsync(p => p.Id == built.Person.Id)).MarkNotWorking(phone, null, App.Clock.UtcNow));

        var form = await Json(Texting, $"/api/v1/cases/{built.Id}/messages/form");

        Assert.That(form["templates"]!.AsArray().Select(t => t!["channel"]!.ToString()), Is.Not.Empty.And.All.EqualTo("email"));
        Assert.That(form["ways"]!.AsArray().Single(w => w!["channel"]!.ToString() == "text")!["why"], Is.Not.Null);
    }

    [Test]
    public async Task A_message_that_has_not_left_is_cancelled_with_the_closure_or_keeps_the_case_open()
    {
        var built = await Reachable();
        var about = await Agreed(built, TimeSpan.FromDays(3));
        var message = await Sent(built, about, ContactChannel.Text, App.Clock.UtcNow.AddDays(1));

        var left = await Close(built, about.Id.Value);
        var closed = await Close(built, about.Id.Value, message.Id.Value);

        Assert.That(((int)left.StatusCode, (int)closed.StatusCode), Is.EqualTo((400, 302)), await Text(closed));
        Assert.That(await Text(left), Does.Contain("Message to the person that has not left").And.Contain(CaseErrors.StillOpen.Sentence));
        Assert.That((await Load(message.Id.Value)).State, Is.EqualTo(PersonMessageState.Cancelled));
    }

    private Task<HttpResponseMessage> Close(BuiltCase built, params Guid[] cancel) => Submit(
        Texting, $"/cases/{built.Id}/close", [("ReasonCode", "COMP"), ("Needs.Rows[0].Score", "5"), .. cancel.Select(id => ("Cancel", id.ToString()))]);
}
