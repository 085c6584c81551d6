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

/// <summary>Whom to ask for, when, and what to say, as agreed with the person.</summary>
[Requires(Permission.SafeContactEdit)]
public sealed record PlanSafeContactCommand(ReferralId ReferralId, string? SafeContactNote, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class PlanSafeContactValidator : AbstractValidator<PlanSafeContactCommand>
{
    public PlanSafeContactValidator() =>
        RuleFor(c => c.SafeContactNote).FreeText(Person.NoteMaxLength);
}

internal sealed class PlanSafeContactHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<PlanSafeContactCommand, Unit>
{
    public async Task<Unit> Handle(PlanSafeContactCommand command, CancellationToken ct)
    {
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, ct);
        person.PlanSafeContact(PlainText.CleanOrNull(command.SafeContactNote), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
