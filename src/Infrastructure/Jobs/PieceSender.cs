using CaseManagement.Application.Common.Messaging;
using CaseManagement.Infrastructure.Security;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Jobs;

internal sealed class PieceSender(IServiceScopeFactory scopes, CurrentUser caller) : IPieceSender
{
    public async Task<TResult> Send<TResult>(IRequest<TResult> piece, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(caller);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(piece, ct);
    }
}
