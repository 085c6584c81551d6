using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People;

[Requires(Permission.SafeContactOverride)]
public sealed record LiftContactSuspensionCommand(ReferralId ReferralId, string LiftReason, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class LiftContactSuspensionValidator : AbstractValidator<LiftContactSuspensionCommand>
{
    public LiftContactSuspensionValidator() =>
        RuleFor(c => c.LiftReason).NotEmpty().WithMessage("Enter why contact is safe again")
            .FreeText(1000);
}

internal sealed class LiftContactSuspensionHandler(ICaseDbContext db) : IRequestHandler<LiftContactSuspensionCommand, Unit>
{
    public async Task<Unit> Handle(LiftContactSuspensionCommand command, CancellationToken ct)
    {
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, ct);
        person.LiftSuspension(command.LiftReason);
        return Unit.Value;
    }
}
