using AutoMapper;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

/// <summary>All keys, those that end soonest first. There are as many as there are systems that send to us: dozens.</summary>
[Requires(Permission.KeysManage)]
[NotCaseData("Credentials of machines")]
public sealed record ListKeysQuery : IQuery<IReadOnlyList<KeyRow>>;

public sealed record KeyRow
{
    public ApiKeyId Id { get; init; }

    public string Owner { get; init; } = "";

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public string? Force { get; init; }

    public IReadOnlyList<string> AllowedAddresses { get; init; } = [];

    public DateTime ExpiresUtc { get; init; }

    public DateTime? RevokedUtc { get; init; }

    public long Version { get; init; }

    public bool IsUsable(DateTime now) => RevokedUtc is null && ExpiresUtc > now;
}

internal sealed class ListKeysHandler(ICaseDbContext db, IMapper mapper) : IRequestHandler<ListKeysQuery, IReadOnlyList<KeyRow>>
{
    private const int Most = 1000;

    public async Task<IReadOnlyList<KeyRow>> Handle(ListKeysQuery query, CancellationToken cancellationToken)
    {
        var keys = await db.ApiKeys.AsNoTracking().OrderBy(k => k.RevokedUtc != null).ThenBy(k => k.ExpiresUtc).Take(Most).ToListAsync(cancellationToken);
        return mapper.Map<List<KeyRow>>(keys);
    }
}
