using System.Reflection;
using MediatR;

namespace CaseManagement.Application.Common.Security;

/// <summary>Default deny: a request names its permission or is refused. It runs before validation, so a stranger learns no rules.</summary>
internal sealed class AuthorizationBehaviour<TRequest, TResponse>(ICurrentUser user) : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly bool IsOpen = typeof(TRequest).GetCustomAttribute<OpenToAnybodyAttribute>() is not null;

    private static readonly IReadOnlyList<Permission> AnyOf = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.AnyOf ?? [];

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!IsOpen && !AnyOf.Any(user.Has))
        {
            throw new ForbiddenException();
        }

        return next();
    }
}
