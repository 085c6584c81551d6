using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>The caller's calendar is read by nobody any more.</summary>
[Requires(Permission.CasesReadOwn)]
[NotCaseData("About the caller's own account")]
public sealed record RevokeCalendarAddressCommand(long ExpectedVersion) : ICommand;

internal sealed class RevokeCalendarAddressHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<RevokeCalendarAddressCommand, Unit>
{
    public async Task<Unit> Handle(RevokeCalendarAddressCommand command, CancellationToken cancellationToken)
    {
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.UserId == user.UserId, cancellationToken) ?? throw new NotFoundException();
        if (feed.Version != command.ExpectedVersion)
        {
            throw new StaleVersionException();
        }

        feed.Revoke(clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
