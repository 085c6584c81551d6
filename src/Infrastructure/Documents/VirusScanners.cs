using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CaseManagement.Application.Documents;

namespace CaseManagement.Infrastructure.Documents;

/// <summary>No scanner is set up: documents say that nobody looked.</summary>
internal sealed class NoScanner : IVirusScanner
{
    public Task<ScanVerdict> Scan(Stream content, CancellationToken ct) => Task.FromResult(ScanVerdict.NotScanned);
}

/// <summary>ClamAV's daemon, by its own protocol over TCP (INSTREAM).</summary>
internal sealed class ClamdScanner(string host, int port, TimeSpan patience) : IVirusScanner
{
    private const int PieceLength = 32 * 1024;

    public async Task<ScanVerdict> Scan(Stream content, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        enough.CancelAfter(patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, enough.Token);
            await using var line = client.GetStream();
            await Send(content, line, enough.Token);
            return Read(await Answer(line, enough.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return ScanVerdict.Unreachable;
        }
    }

    private static async Task Send(Stream content, NetworkStream line, CancellationToken ct)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var piece = new byte[4 + PieceLength];
        while (await content.ReadAsync(piece.AsMemory(4), ct) is > 0 and var count)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, count);
            await line.WriteAsync(piece.AsMemory(0, 4 + count), ct);
        }

        await line.WriteAsync(new byte[4], ct);
    }

    private static async Task<string> Answer(NetworkStream line, CancellationToken ct)
    {
        var answer = new byte[1024];
        var length = 0;
        while (length < answer.Length && await line.ReadAsync(answer.AsMemory(length), ct) is > 0 and var count)
        {
            length += count;
            if (answer.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static ScanVerdict Read(string answer) =>
        answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanVerdict.Infected
        : answer == "stream: OK" ? ScanVerdict.Clean
        : ScanVerdict.Unreachable;
}
