using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Contacts;

/// <summary>An attempt or a conversation, on a referral or on the case that came of it.</summary>
/// <param name="OutcomeCode">Code of the list of contact outcomes.</param>
/// <param name="ChannelCode">Code of the list of contact channels.</param>
/// <param name="HappenedUtc">Now where it is not said.</param>
/// <param name="OverrideReason">Why it was done although it is not safe; counts only with the permission to override.</param>
/// <param name="ExpectedVersion">Of the case where there is one, else of the referral.</param>
[Requires(Permission.ContactsRecord)]
public sealed record RecordContactCommand(
    ReferralId ReferralId, CaseId? CaseId, string OutcomeCode, string ChannelCode, Guid? ContactPointId, DateTime? HappenedUtc, string? Note,
    string? OverrideReason, [property: JsonIgnore] long? ExpectedVersion) : ICommand<RecordedContact>, IConcernsReferral, IIdempotent;

/// <summary>What is worth doing after a contact was recorded.</summary>
public enum AfterContact
{
    Nothing,
    TryAgain,
    OpenCase,
    Close,
    ReturnToForce,
    AwaitLeader,
}

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

internal sealed class RecordContactHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, LeaderAlert leaders, TimeProvider clock)
    : IRequestHandler<RecordContactCommand, RecordedContact>
{
    private static readonly SafeContactAnswer NotAsked = new([], []);

    public async Task<RecordedContact> Handle(RecordContactCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var outcome = reference.FindInForce(CodeLists.ContactOutcomes, command.OutcomeCode);
        Refuse.If(
            outcome is null || !reference.IsInForce(CodeLists.ContactChannels, command.ChannelCode) || !ContactWays.Fits(command.ChannelCode, command.OutcomeCode),
            ContactErrors.OutcomeDoesNotFit);

        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.CaseId is null ? command.ExpectedVersion : null, ct);
        var about = await CaseOf(command, referral, ct);
        var person = await db.People.RequireAsync(referral.PersonId, null, ct);
        var reached = outcome!.Group == "Successful";
        var way = ContactWays.Out(command.ChannelCode, command.OutcomeCode);
        var attempt = new ContactAttempt(
            person.Id, referral.Id, about?.Id, command.ChannelCode, PointOf(person, command)?.Id, command.OutcomeCode, PlainText.CleanOrNull(command.Note),
            command.HappenedUtc ?? now, user.Author(), referral.Attempts == 0, reached, way is not null);
        var contact = Contact.Record(attempt, Ask(way, command, referral, about, person), Override(command), now);
        db.Contacts.Add(contact);

        if (about is null || referral.Status == ReferralStatus.InSupport)
        {
            referral.ContactAttempted(reached, attempt.HappenedUtc, null, now);
        }

        about?.ContactMade(attempt.HappenedUtc);
        if (command.OutcomeCode == ContactWays.SuspectAnswered)
        {
            await Stop(contact, referral, about, person, now, ct);
        }

        return new RecordedContact(contact.Id.Value, Next(command.OutcomeCode, reached, about));
    }

    /// <summary>A contact on a referral in support belongs to its case, on whichever page it was recorded.</summary>
    private async Task<Case?> CaseOf(RecordContactCommand command, Referral referral, CancellationToken ct)
    {
        if ((command.CaseId ?? referral.CaseId) is not { } id)
        {
            return null;
        }

        await db.RequireVisible(user, id, ct);
        var about = await db.Cases.RequireAsync(id, command.CaseId is null ? null : command.ExpectedVersion, ct);
        return about.ReferralId == referral.Id ? about : throw new Common.NotFoundException();
    }

    private static ContactPoint? PointOf(Person person, RecordContactCommand command)
    {
        var point = person.ContactPoints.SingleOrDefault(p => p.Id.Value == command.ContactPointId);
        Refuse.If(command.ContactPointId is not null && point is null, PersonErrors.ContactPointUnknown);
        return point;
    }

    private static SafeContactAnswer Ask(ContactChannel? way, RecordContactCommand command, Referral referral, Case? about, Person person) =>
        way is { } channel ? SafeContactPolicy.Answer(SafeContactSheet.Facts(referral, about, person), channel, PointOf(person, command)) : NotAsked;

    private string? Override(RecordContactCommand command) => user.Has(Permission.SafeContactOverride) ? PlainText.CleanOrNull(command.OverrideReason) : null;

    /// <summary>The suspect answered: nothing goes out any more, the leaders know, and the force looks for another way.</summary>
    private async Task Stop(Contact contact, Referral referral, Case? about, Person person, DateTime now, CancellationToken ct)
    {
        person.SuspendContact();
        await leaders.ContactSuspended(contact.Id, referral, about, now, ct);
        if (referral.Status == ReferralStatus.FirstContact)
        {
            referral.ReturnToForce("UNSAFE", "Contact was stopped because it was not safe. Send another way to reach the person", now);
        }
    }

    private static AfterContact Next(string outcome, bool reached, Case? about) => outcome switch
    {
        ContactWays.SuspectAnswered => AfterContact.AwaitLeader,
        _ when about is not null => AfterContact.Nothing,
        "DECL" => AfterContact.Close,
        _ when reached => AfterContact.OpenCase,
        _ when ContactWays.IsBadAddress(outcome) => AfterContact.ReturnToForce,
        _ => AfterContact.TryAgain,
    };
}
