using AutoMapper;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

[Requires(Permission.KeysManage)]
[NotCaseData("Credentials of machines")]
public sealed record GetKeyQuery(ApiKeyId KeyId) : IQuery<KeyRow>;

internal sealed class GetKeyHandler(ICaseDbContext db, IMapper mapper) : IRequestHandler<GetKeyQuery, KeyRow>
{
    public async Task<KeyRow> Handle(GetKeyQuery query, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == query.KeyId, cancellationToken);
        return mapper.Map<KeyRow>(key ?? throw new NotFoundException());
    }
}
