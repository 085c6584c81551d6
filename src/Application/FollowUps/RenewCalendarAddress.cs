using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Gives the caller's calendar a new address; the one before ends. It is told this once.</summary>
[Requires(Permission.CasesReadOwn)]
[NotCaseData("About the caller's own account")]
public sealed record RenewCalendarAddressCommand(long ExpectedVersion) : ICommand<Uri>;

internal sealed class RenewCalendarAddressHandler(ICaseDbContext db, ICurrentUser user, IServiceAddress address, TimeProvider clock)
    : IRequestHandler<RenewCalendarAddressCommand, Uri>
{
    public async Task<Uri> Handle(RenewCalendarAddressCommand command, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new NotFoundException();
        var now = clock.GetUtcNow().UtcDateTime;
        var token = CalendarFeed.NewToken();
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.UserId == me, cancellationToken);
        if ((feed?.Version ?? 0) != command.ExpectedVersion)
        {
            throw new StaleVersionException();
        }

        if (feed is null)
        {
            db.CalendarFeeds.Add(CalendarFeed.Open(me, token, now));
        }
        else
        {
            feed.Renew(token, now);
        }

        return address.Of(SiteLinks.Calendar(token));
    }
}
