using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <summary>The groups of the list of triage outcomes from which a person may choose.</summary>
public static class OutcomeGroups
{
    public const string Returned = "Returned";
    public const string PassedOn = "Passed on";
    public const string NotProgressed = "Not progressed";
}

/// <summary>An act that gives a referral an outcome which the force is told: a code of one group, and a sentence.</summary>
public interface IGivesOutcome : ICommand
{
    ReferralId ReferralId { get; }

    string Outcome { get; }

    string Message { get; }

    long ExpectedVersion { get; }
}

internal abstract class OutcomeValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IGivesOutcome
{
    protected OutcomeValidator(string question)
    {
        RuleFor(c => c.Outcome).NotEmpty().WithMessage(question);
        RuleFor(c => c.Message).NotEmpty().WithMessage("Enter what the force needs to know")
            .FreeText(ReasonMessage.MaxLength);
    }
}

internal abstract class OutcomeHandler<TCommand>(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock, string group)
    : IRequestHandler<TCommand, Unit>
    where TCommand : IGivesOutcome
{
    public async Task<Unit> Handle(TCommand command, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        Refuse.If(reference.FindInForce(CodeLists.TriageOutcomes, command.Outcome)?.Group != group, ReferralErrors.UnknownOutcome);
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);

        await Give(referral, command, clock.GetUtcNow().UtcDateTime, ct);
        return Unit.Value;
    }

    protected abstract Task Give(Referral referral, TCommand command, DateTime now, CancellationToken ct);
}
