using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Who of the caller's team is on duty in one week; replaces what was said of it.</summary>
[Requires(Permission.DutyRotaManage)]
[NotCaseData("About colleagues")]
public sealed record SetDutyWeekCommand(DateOnly? Monday, IReadOnlyList<Duty> Duties, long ExpectedVersion) : ICommand;

/// <summary>As in the week before.</summary>
[Requires(Permission.DutyRotaManage)]
[NotCaseData("About colleagues")]
public sealed record CopyDutyWeekCommand(DateOnly? Monday, long ExpectedVersion) : ICommand;

internal sealed class SetDutyWeekValidator : AbstractValidator<SetDutyWeekCommand>
{
    private const int Most = 1000;

    public SetDutyWeekValidator()
    {
        RuleFor(c => c.Monday).IsWeek();
        RuleFor(c => c.Duties).Must(d => d.Count <= Most).WithErrorCode(FaultCode.Range).WithMessage($"Enter at most {Most} duties");
        RuleForEach(c => c.Duties).ChildRules(d => d.RuleFor(one => one.Half).IsInEnum().WithMessage("Select morning or afternoon"));
    }
}

internal sealed class CopyDutyWeekValidator : AbstractValidator<CopyDutyWeekCommand>
{
    public CopyDutyWeekValidator() => RuleFor(c => c.Monday).IsWeek();
}

internal sealed class SetDutyWeekHandler(ICaseDbContext db, IStaffDirectory staff, ICurrentUser user)
    : IRequestHandler<SetDutyWeekCommand, Unit>, IRequestHandler<CopyDutyWeekCommand, Unit>
{
    public async Task<Unit> Handle(SetDutyWeekCommand command, CancellationToken ct)
    {
        var (rota, members) = await Load(command.Monday!.Value, command.ExpectedVersion, ct);
        Refuse.If(command.Duties.Any(d => !members.Contains(d.UserId)), DutyErrors.NotAMember);
        rota.Set(command.Duties);
        return Unit.Value;
    }

    public async Task<Unit> Handle(CopyDutyWeekCommand command, CancellationToken ct)
    {
        var (rota, members) = await Load(command.Monday!.Value, command.ExpectedVersion, ct);
        var (team, before) = (rota.TeamId, rota.Monday.AddDays(-DutyRota.DaysOfWeek));
        var last = await db.DutyRotas.AsNoTracking().SingleOrDefaultAsync(r => r.TeamId == team && r.Monday == before, ct);
        Refuse.If(last is null, DutyErrors.NothingToCopy);
        rota.CopyFrom(last!, members);
        return Unit.Value;
    }

    private async Task<(DutyRota Rota, IReadOnlySet<Guid> Members)> Load(DateOnly monday, long expectedVersion, CancellationToken ct)
    {
        var team = user.TeamId ?? throw new NotFoundException();
        var rota = await db.DutyRotas.SingleOrDefaultAsync(r => r.TeamId == team && r.Monday == monday, ct);
        if ((rota?.Version ?? 0) != expectedVersion)
        {
            throw new StaleVersionException();
        }

        var members = await staff.MembersOf(team, ct);
        return (rota ?? db.DutyRotas.Add(DutyRota.Begin(team, monday)).Entity, members.Select(m => m.Id.Value).ToHashSet());
    }
}

internal static class DutyWeekRules
{
    public static void IsWeek<T>(this IRuleBuilder<T, DateOnly?> monday) => monday
        .NotNull().WithMessage("Say which week: its Monday")
        .Must(day => day is null || Century.Holds(day.Value)).WithErrorCode(FaultCode.Range).WithMessage(DutyErrors.NotOfThisCentury.Sentence);
}
