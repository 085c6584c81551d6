using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>A volunteer's attempt or conversation, under the same rules of safe contact as anybody's; what is not safe they cannot do at all.</summary>
[Requires(Permission.CasesLent)]
public sealed record RecordLentContactCommand(
    CaseId CaseId, string OutcomeCode, string ChannelCode, Guid? ContactPointId, DateTime? HappenedUtc, string? Note) : ICommand<RecordedContact>, IConcernsLentCase, IIdempotent;

internal sealed class RecordLentContactValidator : AbstractValidator<RecordLentContactCommand>
{
    public RecordLentContactValidator()
    {
        RuleFor(c => c.OutcomeCode).IsOutcome();
        RuleFor(c => c.ChannelCode).IsChannel();
        RuleFor(c => c.Note).FreeText(Contact.NoteMaxLength);
    }
}

internal sealed class RecordLentContactHandler(ICaseDbContext db, ContactRecorder recorder) : IRequestHandler<RecordLentContactCommand, RecordedContact>
{
    public async Task<RecordedContact> Handle(RecordLentContactCommand command, CancellationToken cancellationToken)
    {
        var referral = await db.Cases.Where(c => c.Id == command.CaseId).Select(c => c.ReferralId).SingleAsync(cancellationToken);
        var contact = new RecordContactCommand(
            referral, command.CaseId, command.OutcomeCode, command.ChannelCode, command.ContactPointId, command.HappenedUtc, command.Note, null, null);
        return await recorder.Record(contact, id => id == command.CaseId ? Task.CompletedTask : throw new NotFoundException(), cancellationToken);
    }
}
