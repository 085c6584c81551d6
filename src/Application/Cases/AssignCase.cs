using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Another worker leads the case; what was promised goes with it.</summary>
/// <param name="Reason">Needed where the worker is not the first suggestion.</param>
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
    ICaseDbContext db, WorkerSuggestions suggestions, Acquaintances acquaintances, AssignmentNotice notice, TimeProvider clock) : IRequestHandler<AssignCaseCommand, Unit>
{
    public async Task<Unit> Handle(AssignCaseCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var worker = await suggestions.RequireWorker(command.WorkerId!.Value, ct);
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        var before = about.LeadWorkerId;
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, ct);
        var related = await acquaintances.RequireFree(referral, worker.Id, ct);
        var advice = (await suggestions.For(about.Specialism, about.SupportLevel, about.RiskGrade, about.LocalAuthority, related, ct)).Without(before);

        about.AssignTo(worker.Id, advice.IsFirst(worker.Id), command.Reason, now);
        about.MoveToTeam(worker.TeamId);
        await HandOver(about.Id, before, worker.Id, ct);
        await notice.Tell(about, worker.Id, now, ct);
        return Unit.Value;
    }

    private async Task HandOver(CaseId about, UserId? before, UserId to, CancellationToken ct)
    {
        var promised = await db.FollowUps
            .Where(f => f.CaseId == about && f.AssignedToId == before && FollowUpLoading.Open.Contains(f.Status))
            .ToListAsync(ct);
        promised.ForEach(followUp => followUp.HandTo(to));
    }
}
