using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Crimes;

/// <summary>Somebody spoke or wrote with the police about a crime.</summary>
/// <param name="HappenedUtc">Now where it is not said.</param>
[Requires(Permission.ReferralsWork, Permission.CasesEdit)]
[NotCaseData("Shows nothing; its handler asks whether the caller may see anybody of the crime")]
public sealed record RecordPoliceContactCommand(CrimeId CrimeId, string? With, string? What, DateTime? HappenedUtc) : ICommand<RecordedPoliceContact>, IIdempotent;

public sealed record RecordedPoliceContact(Guid PoliceContactId);

internal sealed class RecordPoliceContactValidator : AbstractValidator<RecordPoliceContactCommand>
{
    public RecordPoliceContactValidator()
    {
        RuleFor(c => c.With).Given("Enter whom of the police").FreeText(PoliceContact.WithMaxLength);
        RuleFor(c => c.What).Given("Enter what was said").FreeText(PoliceContact.WhatMaxLength);
    }
}

internal sealed class RecordPoliceContactHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordPoliceContactCommand, RecordedPoliceContact>
{
    public async Task<RecordedPoliceContact> Handle(RecordPoliceContactCommand command, CancellationToken ct)
    {
        if (!await db.Referrals.AsNoTracking().VisibleTo(user, db).AnyAsync(r => r.CrimeId == command.CrimeId, ct))
        {
            throw new NotFoundException();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var contact = PoliceContact.Record(
            command.CrimeId, PlainText.CleanOrNull(command.With)!, PlainText.CleanOrNull(command.What)!, command.HappenedUtc ?? now, user.Author(), now);
        db.PoliceContacts.Add(contact);
        return new RecordedPoliceContact(contact.Id.Value);
    }
}
