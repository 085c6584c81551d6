using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>A person of staff gives in a force's file. It is kept, and taken by and by.</summary>
[Requires(Permission.ReferralsImport)]
[NotCaseData("It brings data and shows none")]
public sealed record StartImportCommand(string? Force, string? FileName, long Length, Stream? Content)
    : ICommand<ReferralImportId>, IRunsItsOwnUnitsOfWork
{
    internal bool IsTable => HasKind(".csv");

    internal bool IsLines => HasKind(".ndjson") || HasKind(".jsonl");

    private bool HasKind(string kind) => FileName?.Trim().EndsWith(kind, StringComparison.OrdinalIgnoreCase) == true;
}

internal sealed class StartImportValidator : AbstractValidator<StartImportCommand>
{
    public StartImportValidator()
    {
        RuleFor(c => c.Force).NotEmpty().WithErrorCode(FaultCode.Required).WithMessage("Select the force whose file it is");
        RuleFor(c => c.Content).Cascade(CascadeMode.Stop)
            .NotNull().WithErrorCode(FaultCode.Required).WithMessage("Select a file")
            .Must((c, _) => c.IsTable || c.IsLines).WithErrorCode(FaultCode.Type).WithMessage("Select a file whose name ends in .csv or .ndjson")
            .Must((c, _) => c.Length > 0).WithErrorCode(FaultCode.Required).WithMessage("Select a file that is not empty");
    }
}

internal sealed class StartImportHandler(
    ICaseDbContext db, IUnitOfWork unitOfWork, IImportFiles files, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<StartImportCommand, ReferralImportId>
{
    public async Task<ReferralImportId> Handle(StartImportCommand command, CancellationToken cancellationToken)
    {
        if (!(await reference.Current(cancellationToken)).IsInForce(CodeLists.Forces, command.Force))
        {
            throw Fault(nameof(command.Force), FaultCode.Type, "Select the force whose file it is");
        }

        if (command.Length > files.Largest)
        {
            throw Fault(nameof(command.Content), FaultCode.TooLarge, $"Select a file of at most {files.LargestInWords()}");
        }

        var import = ReferralImport.Request(
            command.Force!, Path.GetFileName(command.FileName!.Trim()), command.IsTable, user.UserId!.Value, clock.GetUtcNow().UtcDateTime);

        // First the file: a row without one could never be taken, and nobody writes while a large file is copied.
        await files.Keep(import.Id, command.Content!, cancellationToken);
        var isKept = false;
        try
        {
            await unitOfWork.Run(
                () =>
                {
                    db.ReferralImports.Add(import);
                    return Task.FromResult(import.Id);
                },
                cancellationToken);
            isKept = true;
            return import.Id;
        }
        finally
        {
            if (!isKept)
            {
                files.Forget(import.Id);
            }
        }
    }

    private static ValidationException Fault(string member, string code, string sentence) =>
        new([new ValidationFailure(member, sentence) { ErrorCode = code }]);
}
