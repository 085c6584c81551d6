using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Contacts;

/// <summary>An attempt or a conversation, on a referral or on the case that came of it.</summary>
/// <param name="OutcomeCode">Code of the list of contact outcomes.</param>
/// <param name="ChannelCode">Code of the list of contact channels.</param>
/// <param name="HappenedUtc">Now where it is not said.</param>
/// <param name="OverrideReason">Why it was done although it is not safe; counts only with the permission to override.</param>
/// <param name="ExpectedVersion">Of the case where there is one, else of the referral; not asked where a suspect answered.</param>
[Requires(Permission.ContactsRecord)]
public sealed record RecordContactCommand(
    ReferralId ReferralId, CaseId? CaseId, string OutcomeCode, string ChannelCode, Guid? ContactPointId, DateTime? HappenedUtc, string? Note,
    string? OverrideReason, [property: JsonIgnore] long? ExpectedVersion) : ICommand<RecordedContact>, IConcernsReferral, IIdempotent;

public sealed record RecordedContact(Guid ContactId, AfterContact Next);

internal sealed class RecordContactValidator : AbstractValidator<RecordContactCommand>
{
    public RecordContactValidator()
    {
        RuleFor(c => c.OutcomeCode).NotEmpty().WithMessage("Select what came of it");
        RuleFor(c => c.ChannelCode).NotEmpty().WithMessage("Select how contact was made");
        RuleFor(c => c.Note).FreeText(Contact.NoteMaxLength);
        RuleFor(c => c.OverrideReason).FreeText(1000);
    }
}

internal sealed class RecordContactHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, StopContact stop, TimeProvider clock)
    : IRequestHandler<RecordContactCommand, RecordedContact>
{
    public async Task<RecordedContact> Handle(RecordContactCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var outcome = reference.FindInForce(CodeLists.ContactOutcomes, command.OutcomeCode);
        Refuse.If(
            outcome is null || !reference.IsInForce(CodeLists.ContactChannels, command.ChannelCode) || !ContactWays.Fits(command.ChannelCode, command.OutcomeCode),
            ContactErrors.OutcomeDoesNotFit);

        var scene = await ContactScene.Load(db, user, command, ct);
        var way = ContactWays.Out(command.ChannelCode, command.OutcomeCode);
        var attempt = Attempt(command, scene, reached: outcome!.Group == "Successful", outgoing: way is not null, now);
        var contact = Contact.Record(attempt, scene.Ask(way), Override(command), now);
        db.Contacts.Add(contact);
        scene.Follow(attempt, now);
        if (attempt.SuspectAnswered)
        {
            await stop.After(contact, scene, now, ct);
        }

        return new RecordedContact(contact.Id.Value, AfterContacts.Next(command.OutcomeCode, attempt.Reached, scene.Referral.Status, scene.Referral.Force is not null));
    }

    private ContactAttempt Attempt(RecordContactCommand command, ContactScene scene, bool reached, bool outgoing, DateTime now) => new(
        scene.Person.Id, scene.Referral.Id, scene.Referral.ReceivedUtc, scene.Case?.Id, command.ChannelCode, scene.Point?.Id, command.OutcomeCode,
        PlainText.CleanOrNull(command.Note), command.HappenedUtc ?? now, user.Author(), scene.Referral.Attempts == 0, reached, outgoing);

    private string? Override(RecordContactCommand command) => user.Has(Permission.SafeContactOverride) ? PlainText.CleanOrNull(command.OverrideReason) : null;
}
