using CaseManagement.Application.Common;
using MediatR;

namespace CaseManagement.Api.Web;

/// <summary>Marks an operation that takes If-Match, for the API's description. An act needs it, a creation goes without.</summary>
internal sealed record TakesVersion(bool IsNeeded);

/// <summary>Marks a creation that takes an Idempotency-Key, for the API's description.</summary>
internal sealed record TakesIdempotencyKey;

internal static class CurrentOnStale
{
    /// <summary>
    /// Somebody else changed it first: 412 with what it is now, so that the caller can show both and nobody silently
    /// overwrites a colleague. Who may act on a thing and not read it is told no more than that.
    /// </summary>
    public static RouteHandlerBuilder WithCurrentOnStale<TCurrent>(
        this RouteHandlerBuilder endpoint, Func<HttpContext, IMediator, Task<TCurrent>> current, Func<TCurrent, long> version, bool isNeeded = true) =>
        endpoint.WithMetadata(new TakesVersion(isNeeded)).AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (StaleVersionException)
            {
                var http = context.HttpContext;
                var problem = ApiProblems.Problem(StatusCodes.Status412PreconditionFailed, "stale", "Somebody else changed this first");
                try
                {
                    var now = await current(http, http.RequestServices.GetRequiredService<IMediator>());
                    problem.Extensions["current"] = now;
                    http.Response.SetVersion(version(now));
                }
                catch (ForbiddenException)
                {
                    // Not theirs to read.
                }

                return TypedResults.Problem(problem);
            }
        });

    public static RouteHandlerBuilder AcceptsIdempotencyKey(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakesIdempotencyKey());

    /// <summary>The id in the address of what is asked for.</summary>
    public static Guid RouteId(this HttpContext context, string name = "id") => Guid.Parse((string)context.GetRouteValue(name)!);
}
