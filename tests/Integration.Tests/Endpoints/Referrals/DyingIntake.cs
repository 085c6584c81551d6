using CaseManagement.Application.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>The service that is shut down in the middle of many messages: after the first group was told.</summary>
internal static class DyingIntake
{
    public static WebApplicationFactory<Program> Of(WebApplicationFactory<Program> app) => app.WithWebHostBuilder(host => host.ConfigureTestServices(
        services => services.AddTransient<IRequestHandler<TakeMessagesCommand, MessagesTaken>, DyingHandler>()));

    private sealed class DyingHandler(MessageStream stream) : IRequestHandler<TakeMessagesCommand, MessagesTaken>
    {
        public Task<MessagesTaken> Handle(TakeMessagesCommand request, CancellationToken cancellationToken) => new TakeMessagesHandler(stream).Handle(
            request with
            {
                Tell = async (receipts, ct) =>
                {
                    await request.Tell(receipts, ct);
                    throw new OperationCanceledException();
                },
            },
            cancellationToken);
    }
}
