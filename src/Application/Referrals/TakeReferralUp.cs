using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <summary>A person reviewed what the rules had ended. The clock of the first contact starts now.</summary>
[Requires(Permission.ReferralsWork)]
public sealed record TakeReferralUpCommand(ReferralId ReferralId, string Reason, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class TakeReferralUpValidator : AbstractValidator<TakeReferralUpCommand>
{
    public TakeReferralUpValidator() =>
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Enter why the referral is taken up")
            .FreeText(1000);
}

internal sealed class TakeReferralUpHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock)
    : IRequestHandler<TakeReferralUpCommand, Unit>
{
    public async Task<Unit> Handle(TakeReferralUpCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);

        referral.TakeUp(command.Reason, reference.Rules.ContactDue(referral.SupportLevel, now, reference.Calendar), now);
        return Unit.Value;
    }
}
