using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals;

[Requires(Permission.ContactsRecord)]
public sealed record PlanNextAttemptCommand(ReferralId ReferralId, DateTime? NextUtc, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class PlanNextAttemptValidator : AbstractValidator<PlanNextAttemptCommand>
{
    public PlanNextAttemptValidator() => RuleFor(c => c.NextUtc).NotNull().WithMessage("Enter when to try again");
}

internal sealed class PlanNextAttemptHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<PlanNextAttemptCommand, Unit>
{
    public async Task<Unit> Handle(PlanNextAttemptCommand command, CancellationToken ct)
    {
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);
        referral.PlanNextAttempt(command.NextUtc!.Value, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
