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
/// <param name="Repeat">Null where it is to be done once.</param>
/// <param name="ForTeam">It waits for whoever of the case's team takes it.</param>
[Requires(Permission.FollowUpsEdit)]
public sealed record PlanFollowUpCommand(
    CaseId CaseId, string? What, DateTime? DueUtc, UserId? AssignedToId, FollowUpFit Fit = FollowUpFit.AsGiven, RepeatAsked? Repeat = null,
    bool ForTeam = false) : ICommand<FollowUpId>, IConcernsCase, IIdempotent;

/// <param name="Every">Every how many of the units.</param>
/// <param name="UntilOn">The last day on which it may fall; else it is ended by the number of times.</param>
public sealed record RepeatAsked(int? Every, RepeatUnit? Unit, DateOnly? UntilOn, int? Times);

internal sealed class PlanFollowUpValidator : AbstractValidator<PlanFollowUpCommand>
{
    public PlanFollowUpValidator()
    {
        RuleFor(c => c.What).Given("Enter what is to be done").FreeText(FollowUp.WhatMaxLength);
        RuleFor(c => c.DueUtc).NotNull().WithMessage("Enter when it is to be done");
        RuleFor(c => c.AssignedToId).Null().When(c => c.ForTeam).WithMessage("Choose either somebody or the team");
        RuleFor(c => c.Fit).IsInEnum();
        RuleFor(c => c.Repeat!).SetValidator(new RepeatAskedValidator()).When(c => c.Repeat is not null);
    }
}

internal sealed class RepeatAskedValidator : AbstractValidator<RepeatAsked>
{
    public RepeatAskedValidator()
    {
        RuleFor(r => r.Unit).NotNull().IsInEnum().WithMessage("Select days, weeks or months");
        RuleFor(r => r.Every).NotNull().InclusiveBetween(1, FollowUpRepeat.MostEvery).WithMessage($"Enter every how many, from 1 to {FollowUpRepeat.MostEvery}");
        RuleFor(r => r.Times).InclusiveBetween(2, FollowUpRepeat.MostTimes).WithMessage($"Enter how many times, from 2 to {FollowUpRepeat.MostTimes}");
        RuleFor(r => r.UntilOn).Must((asked, last) => last is null != asked.Times is null).WithMessage("Enter either the last day or how many times");
    }
}

internal sealed class PlanFollowUpHandler(
    ICaseDbContext db, IReferenceData reference, IStaffDirectory staff, FollowUpTiming timing, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<PlanFollowUpCommand, FollowUpId>
{
    public async Task<FollowUpId> Handle(PlanFollowUpCommand command, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var worker = command.ForTeam ? null : command.AssignedToId ?? user.UserId ?? about.LeadWorkerId;
        Refuse.If(!command.ForTeam && (worker is null || !await MayTakeIt(worker.Value, about, cancellationToken)), FollowUpErrors.CannotSeeTheCase);

        var (grace, asked) = ((await reference.Current(cancellationToken)).Grace(), command.DueUtc!.Value);
        var due = await timing.Fit(about, command.Fit, asked, cancellationToken);
        Refuse.If(due is null, FollowUpErrors.NoSafeTime);
        var repeat = command.Repeat is { } rule ? FollowUpRepeat.Begin(rule.Every!.Value, rule.Unit!.Value, rule.UntilOn, rule.Times, asked) : null;
        var followUp = FollowUp.Plan(
            about, PlainText.Clean(command.What!), due!.Value, worker, grace, clock.GetUtcNow().UtcDateTime, command.Fit, repeat);
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
