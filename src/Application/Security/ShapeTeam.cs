using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record CreateTeamCommand(string? Name) : ICommand<TeamId>, IIdempotent;

[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record RenameTeamCommand(TeamId TeamId, string? Name, long ExpectedVersion) : ICommand;

/// <summary>Whether new referrals of its inbox go to its contact officers in turn.</summary>
[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record DealTeamsReferralsInTurnCommand(TeamId TeamId, bool InTurn, long ExpectedVersion) : ICommand;

[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record EndTeamCommand(TeamId TeamId, long ExpectedVersion) : ICommand;

internal sealed class CreateTeamValidator : AbstractValidator<CreateTeamCommand>
{
    public CreateTeamValidator() => RuleFor(c => c.Name).IsNameOfTeam();
}

internal sealed class RenameTeamValidator : AbstractValidator<RenameTeamCommand>
{
    public RenameTeamValidator() => RuleFor(c => c.Name).IsNameOfTeam();
}

internal sealed class ShapeTeamHandler(ICaseDbContext db, IStaffDirectory staff, IReferenceData referenceData, TimeProvider clock) :
    IRequestHandler<CreateTeamCommand, TeamId>, IRequestHandler<RenameTeamCommand, Unit>, IRequestHandler<DealTeamsReferralsInTurnCommand, Unit>,
    IRequestHandler<EndTeamCommand, Unit>
{
    public async Task<TeamId> Handle(CreateTeamCommand command, CancellationToken ct)
    {
        var team = Team.Create(TeamId.New(), await FreeName(command.Name!, null, ct));
        db.Teams.Add(team);
        return team.Id;
    }

    public async Task<Unit> Handle(RenameTeamCommand command, CancellationToken ct)
    {
        var team = await db.Teams.RequireAsync(command.TeamId, command.ExpectedVersion, ct);
        team.Rename(await FreeName(command.Name!, team.Id, ct));
        return Unit.Value;
    }

    public async Task<Unit> Handle(DealTeamsReferralsInTurnCommand command, CancellationToken ct)
    {
        (await db.Teams.RequireAsync(command.TeamId, command.ExpectedVersion, ct)).DealReferrals(command.InTurn);
        return Unit.Value;
    }

    public async Task<Unit> Handle(EndTeamCommand command, CancellationToken ct)
    {
        var id = command.TeamId;
        var team = await db.Teams.RequireAsync(id, command.ExpectedVersion, ct);
        var holds = new TeamHoldings(
            (await staff.CountByTeam(ct)).GetValueOrDefault(id),
            await db.Cases.CountAsync(c => c.TeamId == id && c.ClosedUtc == null, ct),
            await db.Referrals.CountAsync(r => r.TeamId == id && r.Queue != ReferralQueue.Done, ct),
            (await referenceData.Current(ct)).ContactTeam == id);
        team.End(holds, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }

    private async Task<string> FreeName(string wanted, TeamId? own, CancellationToken ct)
    {
        var name = PlainText.Clean(wanted);
        Refuse.If(await db.Teams.AnyAsync(t => t.Name == name && t.Id != own, ct), TeamErrors.NameTaken);
        return name;
    }
}

internal static class TeamShapes
{
    public static void IsNameOfTeam<T>(this IRuleBuilder<T, string?> name) =>
        Common.FreeTextRules.FreeText(Common.FreeTextRules.Given(name, "Enter a name for the team"), Team.NameMaxLength);
}
