using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
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
        RuleFor(c => c.OutcomeCode).IsOutcome();
        RuleFor(c => c.ChannelCode).IsChannel();
        RuleFor(c => c.Note).FreeText(Contact.NoteMaxLength);
        RuleFor(c => c.OverrideReason).IsReasonToOverride();
    }
}

internal sealed class RecordContactHandler(ICaseDbContext db, ICurrentUser user, ContactRecorder recorder) : IRequestHandler<RecordContactCommand, RecordedContact>
{
    public Task<RecordedContact> Handle(RecordContactCommand command, CancellationToken cancellationToken) =>
        recorder.Record(command, id => db.RequireVisible(user, id, cancellationToken), cancellationToken);
}
