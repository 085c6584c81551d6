using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague's account")]
public sealed record GetUserQuery(UserId UserId) : IQuery<UserDetails>;

/// <param name="AreaNames">The worker's areas in words.</param>
/// <param name="Cases">How many open cases they lead.</param>
public sealed record UserDetails(UserAccount Account, string? Team, WorkerProfile? Worker, bool Available, IReadOnlyList<string> AreaNames, int Cases);

internal sealed class GetUserHandler(IUserAccounts accounts, ICaseDbContext db, IReferenceData referenceData) : IRequestHandler<GetUserQuery, UserDetails>
{
    public async Task<UserDetails> Handle(GetUserQuery query, CancellationToken cancellationToken)
    {
        var account = await accounts.Require(query.UserId, null, cancellationToken);
        var team = account.Access.TeamId is { } id
            ? await db.Teams.Where(t => t.Id == id).Select(t => t.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        var worker = await db.Workers.AsNoTracking().SingleOrDefaultAsync(w => w.Id == query.UserId, cancellationToken);
        var areas = (await referenceData.Current(cancellationToken)).List(CodeLists.ContractArea);
        return new UserDetails(
            account,
            team,
            worker is null ? null : new WorkerProfile(worker.Specialisms, worker.Areas, worker.Capacity),
            worker?.Available == true,
            [.. (worker?.Areas ?? []).Select(code => areas.FirstOrDefault(a => a.Group == code)?.Label ?? code).Order()],
            await db.Cases.LedBy(query.UserId).CountAsync(cancellationToken));
    }
}
