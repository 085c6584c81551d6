using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <summary>Nobody is supported after it: declined, could not be reached, and the like.</summary>
[Requires(Permission.ReferralsWork)]
public sealed record CloseReferralCommand(ReferralId ReferralId, string ReasonCode, string? Note, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class CloseReferralValidator : AbstractValidator<CloseReferralCommand>
{
    public CloseReferralValidator()
    {
        RuleFor(c => c.ReasonCode).NotEmpty().WithMessage("Select why it is closed");
        RuleFor(c => c.Note).FreeText(1000);
    }
}

internal sealed class CloseReferralHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock) : IRequestHandler<CloseReferralCommand, Unit>
{
    public async Task<Unit> Handle(CloseReferralCommand command, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        Refuse.If(!reference.IsInForce(CodeLists.ClosureReasons, command.ReasonCode), ReferralErrors.UnknownOutcome);
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);

        referral.Close(command.ReasonCode, command.Note, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
