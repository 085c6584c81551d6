using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;

namespace CaseManagement.Application.Contacts;

/// <summary>The one way in which a contact is recorded, by a worker or by a volunteer to whom the case is lent.</summary>
internal sealed class ContactRecorder(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, StopContact stop, UnreachedPeople unreached, TimeProvider clock)
{
    /// <param name="command">What was recorded.</param>
    /// <param name="mustSee">Refuses where the caller may not see the case that the contact belongs to.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<RecordedContact> Record(RecordContactCommand command, Func<CaseId, Task> mustSee, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var outcome = reference.FindInForce(CodeLists.ContactOutcomes, command.OutcomeCode);
        Refuse.If(
            outcome is null || !reference.IsInForce(CodeLists.ContactChannels, command.ChannelCode) || !ContactWays.Fits(command.ChannelCode, command.OutcomeCode),
            ContactErrors.OutcomeDoesNotFit);

        var scene = await ContactScene.Load(db, mustSee, command, ct);
        var way = ContactWays.Out(command.ChannelCode, command.OutcomeCode);
        var attempt = Attempt(command, scene, reached: outcome!.Group == "Successful", outgoing: way is not null, now);
        var contact = Contact.Record(attempt, scene.Ask(way, attempt.HappenedUtc), user.ReasonToOverride(command.OverrideReason), now);
        db.Contacts.Add(contact);
        scene.Follow(attempt, now);
        if (attempt.SuspectAnswered)
        {
            await stop.After(contact, scene, now, ct);
        }

        var notReached = await unreached.Of(scene.Referral, scene.Person, contact, now, ct);
        if (notReached is { Step: UnreachedStep.AwaitReply, ReplyUntilUtc: { } until })
        {
            scene.Referral.AwaitReply(until);
        }

        return new RecordedContact(
            contact.Id.Value, AfterContacts.Next(command.OutcomeCode, attempt.Reached, scene.Referral.Status, scene.Referral.Force is not null, notReached));
    }

    private ContactAttempt Attempt(RecordContactCommand command, ContactScene scene, bool reached, bool outgoing, DateTime now) => new(
        scene.Person.Id, scene.Referral.Id, scene.Referral.ReceivedUtc, scene.Case?.Id, command.ChannelCode, scene.Point?.Id, command.OutcomeCode,
        PlainText.CleanOrNull(command.Note), command.HappenedUtc ?? now, user.Author(), scene.Referral.Attempts == 0, reached, outgoing);
}
