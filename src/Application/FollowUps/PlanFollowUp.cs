using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <param name="AssignedToId">Null for whoever plans it; a machine plans for the lead worker.</param>
[Requires(Permission.FollowUpsEdit)]
public sealed record PlanFollowUpCommand(CaseId CaseId, string? What, DateTime? DueUtc, UserId? AssignedToId)
    : ICommand<FollowUpId>, IConcernsCase, IIdempotent;

internal sealed class PlanFollowUpValidator : AbstractValidator<PlanFollowUpCommand>
{
    public PlanFollowUpValidator()
    {
        RuleFor(c => c.What).Given("Enter what is to be done").FreeText(FollowUp.WhatMaxLength);
        RuleFor(c => c.DueUtc).NotNull().WithMessage("Enter when it is to be done");
    }
}

internal sealed class PlanFollowUpHandler(
    ICaseDbContext db, IReferenceData reference, IStaffDirectory staff, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<PlanFollowUpCommand, FollowUpId>
{
    public async Task<FollowUpId> Handle(PlanFollowUpCommand command, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var worker = command.AssignedToId ?? user.UserId ?? about.LeadWorkerId;
        Refuse.If(worker is null || !await MayTakeIt(worker.Value, about, cancellationToken), FollowUpErrors.CannotSeeTheCase);

        var grace = (await reference.Current(cancellationToken)).Grace();
        var followUp = FollowUp.Plan(
            about, PlainText.Clean(command.What!), command.DueUtc!.Value, worker!.Value, grace, clock.GetUtcNow().UtcDateTime);
        db.FollowUps.Add(followUp);
        await db.KeepNextDue(about, followUp, cancellationToken);
        return followUp.Id;
    }

    private async Task<bool> MayTakeIt(UserId worker, Case about, CancellationToken ct) =>
        worker == user.UserId || (await db.MayTakeFollowUps(about, staff, (await reference.Current(ct)).Today, ct)).Contains(worker);
}

internal static class FollowUpSettings
{
    /// <summary>How long after its due instant an undone follow-up goes to the team leader.</summary>
    public static TimeSpan Grace(this ReferenceSnapshot reference) => TimeSpan.FromMinutes(reference.Number(SettingKeys.EscalateAfterMinutes));
}
