using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Another worker leads the case; what was promised goes with it.</summary>
/// <param name="Reason">Needed where the worker is not among those suggested.</param>
[Requires(Permission.CasesAssign)]
public sealed record AssignCaseCommand(CaseId CaseId, UserId? WorkerId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class AssignCaseValidator : AbstractValidator<AssignCaseCommand>
{
    public AssignCaseValidator()
    {
        RuleFor(c => c.WorkerId).NotNull().WithMessage("Select a worker");
        RuleFor(c => c.Reason).FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class AssignCaseHandler(
    ICaseDbContext db, WorkerSuggestions suggestions, Acquaintances acquaintances, CaseGiving giving, ICurrentUser user) : IRequestHandler<AssignCaseCommand, Unit>
{
    public async Task<Unit> Handle(AssignCaseCommand command, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        var worker = await suggestions.RequireWorker(command.WorkerId!.Value, about.Id, ct);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, ct);
        var related = await acquaintances.RequireFree(referral, worker.Id, ct);
        var advice = await suggestions.For(CaseToGive.Of(about), related, ct);
        var overLimit = advice.IsOverLimit(worker.Id, user.Has(Permission.AllocationOverride));

        await giving.Give(about, worker, new GivenBy(advice.IsSuggested(worker.Id), overLimit, command.Reason), ct);
        return Unit.Value;
    }
}
