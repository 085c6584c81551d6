using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("Names of teams")]
public sealed record ListTeamsQuery : IQuery<IReadOnlyList<TeamRow>>;

public sealed record TeamRow
{
    public TeamId Id { get; init; }

    public string Name { get; init; } = "";
}

internal sealed class ListTeamsHandler(ICaseDbContext db, IConfigurationProvider mappings) : IRequestHandler<ListTeamsQuery, IReadOnlyList<TeamRow>>
{
    public async Task<IReadOnlyList<TeamRow>> Handle(ListTeamsQuery query, CancellationToken cancellationToken) =>
        await db.Teams.AsNoTracking().OrderBy(t => t.Name).ProjectTo<TeamRow>(mappings).ToListAsync(cancellationToken);
}
