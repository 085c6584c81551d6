using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People;

/// <summary>What the person said is safe, and with what care. Null is "not known".</summary>
[Requires(Permission.SafeContactEdit)]
public sealed record ConfirmContactSafetyCommand(
    ReferralId ReferralId, Guid ContactPointId, bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite, string? Note,
    ContactPointUse Use, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class ConfirmContactSafetyValidator : AbstractValidator<ConfirmContactSafetyCommand>
{
    public ConfirmContactSafetyValidator()
    {
        RuleFor(c => c.Note).FreeText(ContactPoint.NoteMaxLength);
        RuleFor(c => c.Use.Sharing).IsInEnum().OverridePropertyName(nameof(ContactPointUse.Sharing));
        RuleFor(c => c.Use.WhoMayAnswer).FreeText(ContactPointUse.WhoMayAnswerMaxLength).OverridePropertyName(nameof(ContactPointUse.WhoMayAnswer));
    }
}

internal sealed class ConfirmContactSafetyHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<ConfirmContactSafetyCommand, Unit>
{
    public async Task<Unit> Handle(ConfirmContactSafetyCommand command, CancellationToken ct)
    {
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, ct);
        person.ConfirmSafety(
            ContactPointId.From(command.ContactPointId),
            new ContactSafety(command.SafeToCall, command.SafeForVoicemail, command.SafeForText, command.SafeToWrite, NeverUse: false, command.Note),
            command.Use with { WhoMayAnswer = PlainText.CleanOrNull(command.Use.WhoMayAnswer) },
            user.Author(),
            clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
