using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Infrastructure.Security;

internal sealed class UserActs(ActWriter acts) : IUserActs
{
    public Task Write(UserId user, DomainEvent happened, CancellationToken ct) => acts.Write(new User(user), happened, ct);

    /// <summary>Lends its name and id to the act; it is never stored.</summary>
    private sealed class User(UserId id) : AggregateRoot
    {
        public override Guid AggregateId => id.Value;

        public override bool SharesChain => true;
    }
}
