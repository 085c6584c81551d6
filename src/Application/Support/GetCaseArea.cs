using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>Where the person of a case lives, so that services are looked for there.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetCaseAreaQuery(CaseId CaseId) : IQuery<CaseArea>, IConcernsCase;

/// <param name="Code">Of the local authority; null where it is not known.</param>
public sealed record CaseArea(string? Code);

internal sealed class GetCaseAreaHandler(ICaseDbContext db) : IRequestHandler<GetCaseAreaQuery, CaseArea>
{
    public async Task<CaseArea> Handle(GetCaseAreaQuery query, CancellationToken cancellationToken) =>
        new(await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.LocalAuthority).SingleAsync(cancellationToken));
}
