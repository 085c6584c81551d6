using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>The caller chooses what they are mailed, and when not. What the app shows them stays as it is.</summary>
/// <param name="WeeklyDigest">Null leaves it: it is asked of leaders only.</param>
/// <param name="ExpectedVersion">0 while they never chose.</param>
[Requires(Permission.NotificationsRead)]
[NotCaseData("About the caller's own account")]
public sealed record ChooseOwnMailCommand(
    bool? DailyDigest, bool? WeeklyDigest, bool? Reminders, TimeOnly? QuietFrom, TimeOnly? QuietUntil, bool? QuietOnDaysOff, long ExpectedVersion) : ICommand;

internal sealed class ChooseOwnMailValidator : AbstractValidator<ChooseOwnMailCommand>
{
    public ChooseOwnMailValidator()
    {
        RuleFor(c => c.DailyDigest).NotNull().WithMessage("Say whether you want the daily digest");
        RuleFor(c => c.Reminders).NotNull().WithMessage("Say whether you want emails that remind you");
        RuleFor(c => c.QuietOnDaysOff).NotNull().WithMessage("Say whether days on which you do not work are quiet");
        RuleFor(c => c.QuietFrom).NotNull().When(c => c.QuietUntil is not null).WithMessage("Enter when quiet hours begin");
        RuleFor(c => c.QuietUntil).NotNull().When(c => c.QuietFrom is not null).WithMessage("Enter when quiet hours end");
        RuleFor(c => c.QuietUntil).NotEqual(c => c.QuietFrom).When(c => c.QuietFrom is not null && c.QuietUntil is not null)
            .WithMessage("Quiet hours must end at another time than they begin");
    }
}

internal sealed class ChooseOwnMailHandler(ICaseDbContext db, ICurrentUser user, MailWishes wishes, TimeProvider clock)
    : IRequestHandler<ChooseOwnMailCommand, Unit>
{
    public async Task<Unit> Handle(ChooseOwnMailCommand command, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new ForbiddenException();
        var before = (await wishes.Of([me], cancellationToken))[me];
        var chosen = await db.MailChoices.SingleOrDefaultAsync(c => c.UserId == me, cancellationToken);
        if ((chosen?.Version ?? 0) != command.ExpectedVersion)
        {
            throw new StaleVersionException();
        }

        if (chosen is null)
        {
            chosen = MailChoices.Begin(me);
            db.MailChoices.Add(chosen);
        }

        var weekly = user.LeadsATeam() ? command.WeeklyDigest ?? chosen.Switches.WeeklyDigest : chosen.Switches.WeeklyDigest;
        chosen.Choose(
            new MailSwitches(command.DailyDigest!.Value, weekly, command.Reminders!.Value),
            command is { QuietFrom: { } from, QuietUntil: { } until } ? new QuietHours(from, until) : null,
            command.QuietOnDaysOff!.Value);
        await Free(me, before, before with { Choices = chosen }, cancellationToken);
        return Unit.Value;
    }

    /// <summary>What waits until the quiet hours of before were over waits until those end that hold now. What failed and waits for its next try keeps that.</summary>
    private async Task Free(UserId me, MailWish before, MailWish after, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (heldUntil, leavesUtc) = (before.QuietUntil(now), after.QuietUntil(now) ?? now);
        var held = await db.Outbox
            .Where(m => m.ToUserId == me && m.State == OutboxState.Waiting && m.NextAttemptUtc > now && (m.Attempts == 0 || m.NextAttemptUtc == heldUntil))
            .ToListAsync(ct);
        held.ForEach(message => message.WaitUntil(leavesUtc));
    }
}
