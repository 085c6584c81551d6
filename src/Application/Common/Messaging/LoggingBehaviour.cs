using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Application.Common.Messaging;

/// <summary>Name, duration and outcome of each request; never its content, which is about people.</summary>
internal sealed partial class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "refused";
        try
        {
            var response = await next();
            outcome = "done";
            return response;
        }
        finally
        {
            Handled(typeof(TRequest).Name, outcome, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Request} {Outcome} in {Milliseconds:0.0} ms")]
    private partial void Handled(string request, string outcome, double milliseconds);
}
