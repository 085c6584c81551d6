using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CaseManagement.Integration.Tests.Jobs;

namespace CaseManagement.Integration.Tests.Running;

/// <summary>What leaves for a collector where one is set: that it arrives, and that no secret of an address is in it.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "c2VjcmV0LW9mLWEtbGluaw";

    [Test]
    public async Task Traces_and_metrics_reach_the_collector_without_the_secrets_of_links()
    {
        var folder = Directory.CreateTempSubdirectory();
        using var collector = new Collector();
        var environment = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        };
        try
        {
            using var service = new ServiceProcess([new("Storage:Path", folder.FullName)], environment);
            using var client = new HttpClient { BaseAddress = await service.Address() };
            await client.GetAsync($"/questions/{Secret}?also={Secret}");
            await client.GetAsync($"/calendar/{Secret}.ics");

            await collector.Holds("/v1/traces", "GetCalendarQuery", service);
            await collector.Holds("/v1/metrics", "case_management.queue.oldest", service);
            await collector.Holds("/v1/metrics", "reminders", service);
            Assert.That(await service.Stop(), Is.Zero, service.Log);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Assert.That(collector.Everything, Does.Not.Contain(Secret));
    }

    /// <summary>Takes whatever is posted, and keeps it.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Body)> _got = new();

        public Collector()
        {
            Address = $"http://127.0.0.1:{FreePort()}";
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = Take();
        }

        public string Address { get; }

        public string Everything => string.Concat(_got.Select(g => g.Body));

        public async Task Holds(string path, string text, ServiceProcess service)
        {
            for (var end = DateTime.UtcNow.AddSeconds(60); !_got.Any(g => g.Path == path && g.Body.Contains(text, StringComparison.Ordinal)); await Task.Delay(50))
            {
                Assert.That(service.HasExited || DateTime.UtcNow > end, Is.False, () => $"{text} did not arrive\n{service.Log}");
            }
        }

        public void Dispose() => _listener.Close();

        private async Task Take()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                _got.Enqueue((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                context.Response.Close();
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
