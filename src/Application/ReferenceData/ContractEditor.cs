using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>A change of the contract from a day on; it runs its own unit of work, since what is held in memory is read again after it.</summary>
public interface IChangesContract : ICommand, IRunsItsOwnUnitsOfWork
{
    DateOnly? From { get; }

    DateOnly? To { get; }

    long ExpectedVersion { get; }
}

internal abstract class ContractChangeValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IChangesContract
{
    protected ContractChangeValidator() =>
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day on which this holds");
}

/// <summary>The one way in which the contract is changed: versioned, recorded, and known to the next message that comes in.</summary>
internal sealed class ContractEditor(ICaseDbContext db, IUnitOfWork unitOfWork, IReferenceData reference, TimeProvider clock)
{
    private DateOnly Today => LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    public Task<Unit> Change(IChangesContract command, ContractTermKind kind, string value, CancellationToken ct) =>
        Edit(contract => contract.Change(kind, value, command.From!.Value, command.To, Today), command.ExpectedVersion, ct);

    public async Task<Unit> Edit(Action<Contract> act, long expectedVersion, CancellationToken ct)
    {
        await unitOfWork.Run(
            async () =>
            {
                act(await db.Contracts.RequireOnlyAsync(expectedVersion, ct));
                return Unit.Value;
            },
            ct);
        reference.Forget();
        return Unit.Value;
    }

    /// <exception cref="ValidationException">When one of them is in no list.</exception>
    public static void RequireKnown(IEnumerable<string> codes, Func<string, bool> isKnown, string member, string what)
    {
        var unknown = codes.Where(code => !isKnown(code)).ToList();
        if (unknown.Count > 0)
        {
            throw new ValidationException(
                [new ValidationFailure(member, $"There is no {what} with the code {string.Join(", ", unknown)}") { ErrorCode = Domain.Referrals.ReasonCode.UnknownCode }]);
        }
    }
}
