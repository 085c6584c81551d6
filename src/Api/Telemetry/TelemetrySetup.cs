using CaseManagement.Application.Running;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaseManagement.Api.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry, where an endpoint is set by its own variable, and nothing of it where none is.</summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Requests to the service are told with their route alone: addresses hold the secrets of links. So are use cases, with their names.
    /// </summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[Endpoint]))
        {
            return;
        }

        var service = ResourceBuilder.CreateDefault().AddService("case-management", serviceInstanceId: Environment.MachineName).AddEnvironmentVariableDetector();
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service)
            .AddSource("Microsoft.AspNetCore", Application.Running.Telemetry.Name).AddOtlpExporter().Build());
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(service)
            .AddMeter(Application.Running.Telemetry.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime", "Microsoft.EntityFrameworkCore").AddOtlpExporter().Build());
        services.AddHostedService<QueueGauges>();
    }
}

/// <summary>Counts what waits, twice a minute. Made at the start, it also brings the exporters to life and ends them with the service.</summary>
internal sealed partial class QueueGauges(IServiceScopeFactory scopes, TracerProvider traces, MeterProvider metrics, ILogger<QueueGauges> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            await Count(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        traces.ForceFlush();
        metrics.ForceFlush();
    }

    private async Task Count(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            Application.Running.Telemetry.Show(await scope.ServiceProvider.GetRequiredService<ServiceQueues>().Now(ct));
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            // The last count stands until the next one, half a minute later.
            Failed(log, failed.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What waits could not be counted: {Kind}")]
    private static partial void Failed(ILogger logger, string kind);
}
