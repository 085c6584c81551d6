using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <param name="OfficerId">Null puts it back for anybody to take.</param>
[Requires(Permission.ReferralsWork)]
public sealed record AssignReferralCommand(ReferralId ReferralId, UserId? OfficerId, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class AssignReferralHandler(ICaseDbContext db, ICurrentUser user, IOfficers officers, Acquaintances acquaintances) : IRequestHandler<AssignReferralCommand, Unit>
{
    public async Task<Unit> Handle(AssignReferralCommand command, CancellationToken ct)
    {
        if (command.OfficerId is { } officer)
        {
            await officers.RequireOfficer(user, officer, ct);
        }

        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);
        if (command.OfficerId is { } to)
        {
            await acquaintances.RequireNone(referral, to, ct);
        }

        referral.AssignTo(command.OfficerId);
        return Unit.Value;
    }
}
