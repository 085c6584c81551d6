using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>The next request with this key is refused.</summary>
[Requires(Permission.KeysManage)]
[NotCaseData("Credentials of machines")]
public sealed record RevokeKeyCommand(ApiKeyId KeyId, long? ExpectedVersion) : ICommand;

internal sealed class RevokeKeyHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<RevokeKeyCommand, Unit>
{
    public async Task<Unit> Handle(RevokeKeyCommand command, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.RequireAsync(command.KeyId, command.ExpectedVersion, cancellationToken);
        Refuse.If(key.RevokedUtc is not null, SecurityErrors.KeyRevoked);
        key.Revoke(clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
