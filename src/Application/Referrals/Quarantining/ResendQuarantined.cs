using System.Text;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CaseManagement.Application.Referrals.Quarantining;

/// <summary>
/// Takes a mended message as if the force that sent it had sent it so: it may speak for no other force. Where it is
/// refused again, nothing changes.
/// </summary>
[Requires(Permission.QuarantineWork)]
[NotCaseData("It brings data and shows none; what it becomes is asked for as a referral")]
public sealed record ResendQuarantinedCommand(QuarantinedMessageId Id, string? Text, long ExpectedVersion) : ICommand<ReferralReceipt>;

internal sealed class ResendQuarantinedValidator : AbstractValidator<ResendQuarantinedCommand>
{
    public ResendQuarantinedValidator() => RuleFor(c => c.Text)
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithErrorCode(FaultCode.Required).WithMessage("Enter the message")
        .Must(text => text is null || Encoding.UTF8.GetByteCount(text) <= MessageLines.Longest).WithErrorCode(FaultCode.TooLarge)
        .WithMessage("Enter a message of at most 256 KiB");
}

internal sealed class ResendQuarantinedHandler(
    ICaseDbContext db, PoliceMessageIntake intake, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<ResendQuarantinedCommand, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(ResendQuarantinedCommand command, CancellationToken cancellationToken)
    {
        var message = await db.QuarantinedMessages.RequireAsync(command.Id, command.ExpectedVersion, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            var body = Encoding.UTF8.GetBytes(command.Text!);
            var incoming = IncomingMessage.Read(body, message.KeyId, message.Force, await reference.Current(cancellationToken), now);
            var (receipt, _) = await intake.Take(incoming, cancellationToken);
            message.Resent(ReferralId.From(receipt.ReferralId), user.UserId, now);
            return receipt;
        }
        catch (RefusedMessageException refused)
        {
            throw new ValidationException(PlacedFault.Of(refused.Faults).Select(Failure));
        }
    }

    private static ValidationFailure Failure(PlacedFault fault) => new(
        nameof(ResendQuarantinedCommand.Text), fault.Place.Length == 0 ? fault.Message : $"{fault.Place}: {fault.Message}")
    { ErrorCode = fault.Code };
}
