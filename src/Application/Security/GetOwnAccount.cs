using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

[Requires(Permission.OwnAccount)]
[NotCaseData("About the caller's own account")]
public sealed record GetOwnAccountQuery : IQuery<OwnAccount>;

public sealed record OwnAccount(string DisplayName, string Email, string? Team, IReadOnlyList<string> Roles);

internal sealed class GetOwnAccountHandler(IUserAccounts accounts, ICaseDbContext db, ICurrentUser user) : IRequestHandler<GetOwnAccountQuery, OwnAccount>
{
    public async Task<OwnAccount> Handle(GetOwnAccountQuery query, CancellationToken cancellationToken)
    {
        var me = await accounts.Require(user.UserId ?? throw new NotFoundException(), null, cancellationToken);
        var team = me.Access.TeamId is { } id
            ? await db.Teams.Where(t => t.Id == id).Select(t => t.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new OwnAccount(me.Access.DisplayName, me.Email, team, me.Access.Roles);
    }
}
