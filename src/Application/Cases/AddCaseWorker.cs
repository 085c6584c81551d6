using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Another worker works the case beside its lead, or in the lead's place for a time.</summary>
[Requires(Permission.CasesAssign)]
public sealed record AddCaseWorkerCommand(CaseId CaseId, UserId? WorkerId, CaseWorkerRole? Role, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class AddCaseWorkerValidator : AbstractValidator<AddCaseWorkerCommand>
{
    public AddCaseWorkerValidator()
    {
        RuleFor(c => c.WorkerId).NotNull().WithMessage("Select a worker");
        RuleFor(c => c.Role).NotNull().WithMessage("Select as what they work on the case").IsInEnum().WithMessage("Select as what they work on the case");
        RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class AddCaseWorkerHandler(
    ICaseDbContext db, WorkerSuggestions suggestions, Acquaintances acquaintances, AssignmentNotice notice, TimeProvider clock) : IRequestHandler<AddCaseWorkerCommand, Unit>
{
    public async Task<Unit> Handle(AddCaseWorkerCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        var worker = await suggestions.RequireWorker(command.WorkerId!.Value, about.Id, ct);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, ct);
        await acquaintances.RequireFree(referral, worker.Id, ct);

        about.AddWorker(worker.Id, command.Role!.Value, PlainText.Clean(command.Reason!), now);
        await notice.Tell([about], worker.Id, now, ct);
        return Unit.Value;
    }
}
