using System.Globalization;
using System.Threading.RateLimiting;
using CaseManagement.Api.Pages.GetHelp;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Web;

/// <summary>
/// How often one may ask: signing in and forgotten passwords by network address, the public form and calendars likewise, the API by key.
/// `RateLimits:Enabled`, `RateLimits:SignInsPerMinute`, `RateLimits:AnswersPerMinute`, `RateLimits:CalendarsPerMinute`, `RateLimits:ReceiptsPerMinute`, `RateLimits:ApiPerSecond` and `RateLimits:ApiBurst` change it.
/// </summary>
internal static class RateLimits
{
    private static readonly string[] Guarded = ["/sign-in", "/forgotten-password", "/reset-password"];

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("RateLimits").Get<RateLimitSettings>() ?? new RateLimitSettings();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (rejected, ct) => await Explain(rejected.HttpContext, rejected.Lease);
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Limit(context, settings));
        });
    }

    private static RateLimitPartition<string> Limit(HttpContext context, RateLimitSettings settings)
    {
        if (!settings.Enabled)
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        if (context.Request.Path.StartsWithSegments("/api"))
        {
            return RateLimitPartition.GetTokenBucketLimiter("api " + Caller(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.ApiBurst,
                TokensPerPeriod = settings.ApiPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            });
        }

        if (context.Request.Path.StartsWithSegments("/calendar"))
        {
            return PerMinute("calendar " + Address(context), settings.CalendarsPerMinute);
        }

        if (context.Request.Path.StartsWithSegments("/webhooks"))
        {
            return PerMinute("webhook " + Address(context), settings.ReceiptsPerMinute);
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var path = context.Request.Path;
        return Guarded.Any(guarded => path.StartsWithSegments(guarded)) ? PerMinute("page " + Address(context), settings.SignInsPerMinute)
            : (path.StartsWithSegments(GetHelpLinks.Start) && path != GetHelpLinks.Leave) || path.StartsWithSegments("/questions") ? PerMinute("help " + Address(context), settings.AnswersPerMinute)
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> PerMinute(string who, int times) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = TimeSpan.FromMinutes(1) });

    private static string Caller(HttpContext context) => context.User.FindFirst(SessionClaims.Key)?.Value ?? Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static async Task Explain(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = new ProblemDetails
                {
                    Status = StatusCodes.Status429TooManyRequests,
                    Type = "urn:victim-care:problem:too-many-requests",
                    Title = "Too many requests. Wait as long as Retry-After says, then go on",
                    Extensions = { ["code"] = "too-many-requests" },
                },
            });
        }
    }
}

/// <summary>The defaults let a force send its whole night's work at once, and an office sign in at nine through one address.</summary>
internal sealed record RateLimitSettings
{
    public bool Enabled { get; init; } = true;

    public int SignInsPerMinute { get; init; } = 60;

    /// <summary>Of the public form: about four people at once behind one address, answering as fast as one can read.</summary>
    public int AnswersPerMinute { get; init; } = 60;

    /// <summary>Programs ask every few minutes, those of an office through one address.</summary>
    public int CalendarsPerMinute { get; init; } = 120;

    /// <summary>What a text gateway tells of a morning's reminders comes through few addresses.</summary>
    public int ReceiptsPerMinute { get; init; } = 600;

    public int ApiPerSecond { get; init; } = 2000;

    public int ApiBurst { get; init; } = 4000;
}
