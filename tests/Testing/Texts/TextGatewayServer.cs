using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseManagement.Testing.Texts;

/// <summary>A request as the gateway got it.</summary>
public sealed record ReceivedText(string Path, string Token, string Body);

/// <summary>Just enough of GOV.UK Notify's API to receive what the service sends, on a port of its own. It remembers, and refuses on demand.</summary>
public sealed class TextGatewayServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public TextGatewayServer()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Accept();
    }

    public string Address { get; }

    public ConcurrentQueue<ReceivedText> Texts { get; } = new();

    /// <summary>Answered to what comes next, instead of 201.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.Created;

    public void Dispose() => _listener.Close();

    private async Task Accept()
    {
        while (_listener.IsListening)
        {
            var context = await _listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            Texts.Enqueue(new ReceivedText(
                context.Request.Url!.AbsolutePath, (context.Request.Headers["Authorization"] ?? "").Replace("Bearer ", "", StringComparison.Ordinal),
                await reader.ReadToEndAsync()));
            context.Response.StatusCode = (int)Answer;
            context.Response.Close("{}"u8.ToArray(), willBlock: false);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
