using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>What allocation knows of a case worker.</summary>
[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague")]
public sealed record DescribeWorkerCommand(
    UserId UserId, IReadOnlyList<Specialism> Specialisms, IReadOnlyList<string> Areas, decimal Capacity, long ExpectedVersion) : ICommand;

internal sealed class DescribeWorkerValidator : AbstractValidator<DescribeWorkerCommand>
{
    public DescribeWorkerValidator()
    {
        RuleForEach(c => c.Specialisms).IsInEnum().WithMessage("Select specialisms from the list");
        RuleFor(c => c.Capacity).IsCapacity();
    }
}

internal sealed class DescribeWorkerHandler(IUserAccounts accounts, WorkerProfiles workers) : IRequestHandler<DescribeWorkerCommand, Unit>
{
    public async Task<Unit> Handle(DescribeWorkerCommand command, CancellationToken cancellationToken)
    {
        var account = await accounts.Require(command.UserId, command.ExpectedVersion, cancellationToken);
        Refuse.If(!account.Is(Roles.CaseWorker), SecurityErrors.NoWorkerProfile);

        var profile = new WorkerProfile(command.Specialisms, command.Areas, command.Capacity);
        await workers.Follow(command.UserId, account.Access, account.DisabledUtc is not null, profile, cancellationToken);
        return Unit.Value;
    }
}
