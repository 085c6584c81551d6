using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Documents;

/// <summary>
/// Takes the content of a document into the store, before and outside of the unit of work that files it: nobody waits to write while a slow line sends a large
/// file. What is never filed is swept away.
/// </summary>
[Requires(Permission.CasesEdit)]
public sealed record StoreContentCommand(CaseId CaseId, Stream? File) : ICommand<HeldContent>, IConcernsCase, IRunsItsOwnUnitsOfWork;

internal sealed class StoreContentValidator : AbstractValidator<StoreContentCommand>
{
    public StoreContentValidator() => RuleFor(c => c.File).NotNull().WithErrorCode(FaultCode.Required).WithMessage("Select a file");
}

internal sealed class StoreContentHandler(ICaseDbContext db, DocumentIntake intake) : IRequestHandler<StoreContentCommand, HeldContent>
{
    public async Task<HeldContent> Handle(StoreContentCommand command, CancellationToken cancellationToken)
    {
        (await db.Cases.RequireAsync(command.CaseId, null, cancellationToken)).RefuseWhenFinished();
        return await intake.Take(command.File!, cancellationToken);
    }
}
