using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>A worker asks for a case of their team that nobody leads; a leader decides.</summary>
[Requires(Permission.CasesTake)]
[NotCaseData("Shows nothing; its handler takes only a case that waits in the caller's team")]
public sealed record AskForCaseCommand(CaseId CaseId, string? Reason, long ExpectedVersion) : ICommand;

internal sealed class AskForCaseValidator : AbstractValidator<AskForCaseCommand>
{
    public AskForCaseValidator() => RuleFor(c => c.Reason).Given("Say why you ask for it").FreeText(Case.ReasonMaxLength);
}

internal sealed class AskForCaseHandler(ICaseDbContext db, ICurrentUser user, IStaffDirectory staff, TimeProvider clock) : IRequestHandler<AskForCaseCommand, Unit>
{
    public async Task<Unit> Handle(AskForCaseCommand command, CancellationToken ct)
    {
        if (!await db.Cases.WaitingFor(user).AnyAsync(c => c.Id == command.CaseId, ct))
        {
            throw new NotFoundException();
        }

        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        var me = user.UserId ?? throw new ForbiddenException();
        Refuse.If(await db.CaseRequests.AnyAsync(r => r.CaseId == about.Id && r.WorkerId == me, ct), CaseErrors.AskedAlready);
        db.CaseRequests.Add(about.AskFor(me, PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime));
        await TellLeaders(about, ct);
        return Unit.Value;
    }

    private async Task TellLeaders(Case about, CancellationToken ct)
    {
        foreach (var leader in await staff.LeadersFor(db, about.Id, ct, about.TeamId))
        {
            var key = $"asked-for:{about.Id.Value:N}:{about.Version}:{leader.Value:N}";
            db.Notifications.Add(new Notification(
                leader, "case-asked-for", $"A worker asks for {about.Reference}", SiteLinks.CaseWorkers(about.Id), key, clock.GetUtcNow().UtcDateTime));
        }
    }
}
