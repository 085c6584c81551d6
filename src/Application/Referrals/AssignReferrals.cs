using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>One of several referrals, as the caller saw it.</summary>
public sealed record PickedReferral(ReferralId Id, long Version);

/// <summary>All of them or none: where one was changed by somebody else, the caller looks again.</summary>
[Requires(Permission.ReferralsWork)]
[NotCaseData("Shows nothing; its handler takes only what the caller may see")]
public sealed record AssignReferralsCommand(IReadOnlyList<PickedReferral> Picked, UserId? OfficerId) : ICommand;

internal sealed class AssignReferralsValidator : AbstractValidator<AssignReferralsCommand>
{
    public const int Most = 100;

    public AssignReferralsValidator()
    {
        RuleFor(c => c.Picked).NotEmpty().WithMessage("Select at least one referral")
            .Must(picked => picked.Count <= Most).WithMessage($"Select at most {Most} referrals");
        RuleFor(c => c.OfficerId).NotNull().WithMessage("Select who takes them");
    }
}

internal sealed class AssignReferralsHandler(ICaseDbContext db, ICurrentUser user, IOfficers officers, Acquaintances acquaintances) : IRequestHandler<AssignReferralsCommand, Unit>
{
    public async Task<Unit> Handle(AssignReferralsCommand command, CancellationToken ct)
    {
        await officers.RequireOfficer(user, command.OfficerId!.Value, ct);
        var ids = command.Picked.Select(p => p.Id).ToList();
        var referrals = await db.Referrals.VisibleTo(user, db).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);

        foreach (var picked in command.Picked)
        {
            var referral = referrals.GetValueOrDefault(picked.Id) ?? throw new NotFoundException();
            if (referral.Version != picked.Version)
            {
                throw new StaleVersionException();
            }

            await acquaintances.RequireNone(referral, command.OfficerId.Value, ct);
            referral.AssignTo(command.OfficerId);
        }

        return Unit.Value;
    }
}

internal static class OfficerChecks
{
    /// <summary>Within the caller's own team, or any where the caller works them all.</summary>
    public static async Task RequireOfficer(this IOfficers officers, ICurrentUser user, UserId officer, CancellationToken ct)
    {
        var known = await officers.Of(user.Has(Permission.ReferralsAllTeams) ? null : user.TeamId, ct);
        Refuse.If(known.All(o => o.Id != officer), AllocationErrors.NotAnOfficer);
    }
}
