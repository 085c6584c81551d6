using System.Diagnostics;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Running;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Application.Common.Messaging;

/// <summary>Name, duration, outcome and caller (by id) of each request; never its content, which is about people.</summary>
internal sealed partial class LoggingBehaviour<TRequest, TResponse>(
    ILogger<LoggingBehaviour<TRequest, TResponse>> logger, ICurrentUser user)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = Telemetry.Source.StartActivity(typeof(TRequest).Name);
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
            var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            activity?.SetTag("outcome", outcome);
            Telemetry.Requested(typeof(TRequest).Name, outcome, milliseconds);
            Handled(typeof(TRequest).Name, outcome, user.Actor, milliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} {Outcome} for {Actor} in {Milliseconds:0.0} ms")]
    private partial void Handled(string request, string outcome, string actor, double milliseconds);
}
