using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>Speaks clamd's INSTREAM for one connection, and says what it is told to; nothing at all where that is null.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly MemoryStream _received = new();
    private readonly Task _listening;

    public FakeClamd(string? answer)
    {
        _listener.Start();
        _listening = Listen(answer, _over.Token);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public byte[] Received => _received.ToArray();

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _listening.ContinueWith(_ => { }, TaskScheduler.Default);
        _over.Dispose();
    }

    private async Task Listen(string? answer, CancellationToken ct)
    {
        using var client = await _listener.AcceptTcpClientAsync(ct);
        await using var line = client.GetStream();
        var command = new byte["zINSTREAM\0".Length];
        await line.ReadExactlyAsync(command, ct);
        Assert.That(command, Is.EqualTo("zINSTREAM\0"u8.ToArray()));
        while (await Length(line, ct) is > 0 and var count)
        {
            var piece = new byte[count];
            await line.ReadExactlyAsync(piece, ct);
            _received.Write(piece);
        }

        if (answer is null)
        {
            await Task.Delay(Timeout.Infinite, ct);
        }

        await line.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer!), ct);
    }

    private static async Task<int> Length(NetworkStream line, CancellationToken ct)
    {
        var length = new byte[4];
        await line.ReadExactlyAsync(length, ct);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }
}
