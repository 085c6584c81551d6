using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People;

/// <summary>Whether the person asked for a man or a woman to work with.</summary>
/// <param name="Sex">M or F; null where either will do.</param>
[Requires(Permission.SafeContactEdit)]
public sealed record AskForWorkerCommand(ReferralId ReferralId, string? Sex, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class AskForWorkerValidator : AbstractValidator<AskForWorkerCommand>
{
    public AskForWorkerValidator() => RuleFor(c => c.Sex).Must(sex => sex is null or "M" or "F").WithMessage("Select a woman, a man, or either");
}

internal sealed class AskForWorkerHandler(ICaseDbContext db) : IRequestHandler<AskForWorkerCommand, Unit>
{
    public async Task<Unit> Handle(AskForWorkerCommand command, CancellationToken cancellationToken)
    {
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, cancellationToken);
        person.AskForWorker(command.Sex);
        return Unit.Value;
    }
}
