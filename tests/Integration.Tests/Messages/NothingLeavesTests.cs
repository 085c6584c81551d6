using System.Text.Json.Nodes;
using CaseManagement.Application.People;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Messages;

/// <summary>
/// Whatever the data: what reached the gateway or the mail server was allowed by the policy at that moment, for that number or address. What waits was put
/// there although it may be refused, so that nothing but the sending itself stands between. The clock goes on, so that this is the fixture's only test.
/// </summary>
public sealed class NothingLeavesTests : MessageFixture
{
    private const int People = 40;
    private const int Steps = 6;

    [Test]
    public async Task Nothing_leaves_that_the_policy_refuses_at_that_moment()
    {
        var chance = new Random(20261123);
        var planned = new Dictionary<PersonMessageId, BuiltCase>();
        for (var n = 0; n < People; n++)
        {
            var built = await Reachable(sensitive: chance.Next(2) == 0);
            var about = await Agreed(built, TimeSpan.FromHours(chance.Next(12, 24 * 12)));
            planned[await Forced(built, about, chance)] = built;
        }

        var left = 0;
        for (var step = 0; step < Steps; step++)
        {
            foreach (var built in planned.Values.Where(_ => chance.Next(3) == 0))
            {
                await Change(built, chance);
            }

            var (texts, mails) = (Gateway.Texts.Count, Mail.Mails.Count);
            await LeaveNow();
            foreach (var id in Gateway.Texts.Skip(texts).Select(t => PersonMessageId.From(Guid.Parse(JsonNode.Parse(t.Body)!["reference"]!.ToString()))))
            {
                await MustBeAllowed(id, planned[id]);
                left++;
            }

            foreach (var to in Mail.Mails.Skip(mails).Where(m => m.ToVictim).Select(m => m.To))
            {
                var (id, built) = planned.Single(p => p.Value.Person.ContactPoints.Any(point => point.Value == to));
                await MustBeAllowed(id, built);
                left++;
            }

            App.Clock.Advance(TimeSpan.FromHours(chance.Next(3, 40)));
        }

        var states = new List<PersonMessageState>();
        await InDatabase(async db => states = await db.PersonMessages.Select(m => m.State).ToListAsync());
        Assert.That(states.Count(s => s == PersonMessageState.Left), Is.EqualTo(left));
        Assert.That(left, Is.GreaterThan(3), "where nothing leaves, nothing is proved");
        Assert.That(states, Does.Contain(PersonMessageState.Withheld));
    }

    private async Task MustBeAllowed(PersonMessageId id, BuiltCase built) => await InDatabase(async db =>
    {
        var message = await db.PersonMessages.SingleAsync(m => m.Id == id);
        var person = await db.People.Include(p => p.ContactPoints).SingleAsync(p => p.Id == built.Person.Id);
        var facts = SafeContactSheet.Facts(await db.Referrals.SingleAsync(r => r.Id == built.Referral.Id), await db.Cases.SingleAsync(c => c.Id == built.Case.Id), person);
        var point = person.ContactPoints.Single(p => p.Id == message.ContactPointId);
        Assert.That(SafeContactPolicy.AnswerToMessage(facts, message.Channel, point, App.Clock.UtcNow, message.NamesService).Codes, Is.Empty);
        Assert.That(App.Clock.UtcNow, Is.LessThan(message.AboutUtc), "it came too late");
    });

    private async Task<PersonMessageId> Forced(BuiltCase built, FollowUp about, Random chance)
    {
        var id = default(PersonMessageId);
        await InUnitOfWork(async db =>
        {
            var channel = chance.Next(2) == 0 ? ContactChannel.Text : ContactChannel.Email;
            var template = MessageTemplate.DrawUp(
                "Forced", channel, channel == ContactChannel.Email ? "Hello" : "", "Hello", namesService: chance.Next(3) == 0, [], new(2026, 1, 1), null);
            var kind = template.Channel == ContactChannel.Text ? ContactPointKind.Phone : ContactPointKind.Email;
            var message = PersonMessage.Plan(
                await db.Cases.SingleAsync(c => c.Id == built.Case.Id), template, new MessageWords("", "Hello"), built.Person.ContactPoints.Single(p => p.Kind == kind).Id,
                new Matter(MatterKind.FollowUp, about.Id.Value, about.DueUtc), new SafeContactAnswer([], []), App.Clock.UtcNow, UserId.From(Worker.Id), App.Clock.UtcNow);
            db.PersonMessages.Add(message);
            db.Outbox.Add(OutboxMessage.ToPerson(message, App.Clock.UtcNow));
            id = message.Id;
        });
        return id;
    }

    private Task Change(BuiltCase built, Random chance) => InUnitOfWork(async db =>
    {
        var person = await db.People.Include(p => p.ContactPoints).SingleAsync(p => p.Id == built.Person.Id);
        var point = person.ContactPoints[chance.Next(person.ContactPoints.Count)];
        switch (chance.Next(6))
        {
            case 0:
                person.SuspendContact();
                break;
            case 1:
                person.MarkNotWorking(point.Id, null, App.Clock.UtcNow);
                break;
            case 2:
                bool? safe = chance.Next(3) switch { 0 => false, 1 => true, _ => null };
                person.ConfirmSafety(point.Id, new ContactSafety(safe, safe, safe, safe, false, null), ContactPointUse.NotKnown, UserId.From(Worker.Id), App.Clock.UtcNow);
                break;
            default:
                var from = chance.Next(0, 20);
                person.PlanSafeContact(null, new SafeContactPlan
                {
                    Times = chance.Next(3) == 0 ? null : [new SafeTime([(DayOfWeek)chance.Next(7), (DayOfWeek)chance.Next(7)], new TimeOnly(from, 0), new TimeOnly(chance.Next(from + 1, 24), 0))],
                    PersonWillContact = chance.Next(8) == 0,
                    MayNameService = chance.Next(2) == 0,
                }, App.Clock.UtcNow);
                break;
        }
    });
}
