using System.Text.Json.Serialization;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Assessments.Marac;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

/// <summary>A referral becomes a case, led by this worker, in the worker's team.</summary>
/// <param name="Reason">Needed where the worker is not among those suggested.</param>
[Requires(Permission.CasesAssign)]
public sealed record OpenCaseCommand(ReferralId ReferralId, UserId? WorkerId, string? Reason, [property: JsonIgnore] long ExpectedVersion)
    : ICommand<CaseId>, IConcernsReferral, IIdempotent;

internal sealed class OpenCaseValidator : AbstractValidator<OpenCaseCommand>
{
    public OpenCaseValidator()
    {
        RuleFor(c => c.WorkerId).NotNull().WithMessage("Select a worker");
        RuleFor(c => c.Reason).FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class OpenCaseHandler(
    ICaseDbContext db, WorkerSuggestions suggestions, Acquaintances acquaintances, AssignmentNotice notice, MaracPreparation marac, CaseTasks tasks,
    ICurrentUser user, TimeProvider clock)
    : IRequestHandler<OpenCaseCommand, CaseId>
{
    public async Task<CaseId> Handle(OpenCaseCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);
        var worker = await suggestions.RequireWorker(command.WorkerId!.Value, null, ct);
        var related = await acquaintances.RequireFree(referral, worker.Id, ct);
        var advice = await suggestions.For(CaseToGive.Of(referral), related, ct);
        var overLimit = advice.IsOverLimit(worker.Id, user.Has(Permission.AllocationOverride));

        var opened = Case.Open(referral, worker.TeamId, now);
        referral.SupportBegins(opened.Id, now);
        opened.AssignTo(worker.Id, advice.IsSuggested(worker.Id), command.Reason, now, overLimit);
        db.Cases.Add(opened);
        await tasks.Plant(opened, worker.Id, now, ct);
        await notice.Tell([opened], worker.Id, now, ct);
        await marac.AfterOpening(opened, ct);
        return opened.Id;
    }
}
