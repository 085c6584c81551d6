using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People;

/// <summary>What the person said is safe. Null is "not known".</summary>
[Requires(Permission.SafeContactEdit)]
public sealed record ConfirmContactSafetyCommand(
    ReferralId ReferralId, Guid ContactPointId, bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite, string? Note,
    long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class ConfirmContactSafetyValidator : AbstractValidator<ConfirmContactSafetyCommand>
{
    public ConfirmContactSafetyValidator() =>
        RuleFor(c => c.Note).FreeText(ContactPoint.NoteMaxLength);
}

internal sealed class ConfirmContactSafetyHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<ConfirmContactSafetyCommand, Unit>
{
    public async Task<Unit> Handle(ConfirmContactSafetyCommand command, CancellationToken ct)
    {
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, ct);
        person.ConfirmSafety(
            ContactPointId.From(command.ContactPointId),
            new ContactSafety(command.SafeToCall, command.SafeForVoicemail, command.SafeForText, command.SafeToWrite, NeverUse: false, command.Note),
            clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
