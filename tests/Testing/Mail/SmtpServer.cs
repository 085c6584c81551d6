using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseManagement.Testing.Mail;

/// <summary>A mail as it came over the wire.</summary>
public sealed record ReceivedMail(string To, string Text)
{
    public string Subject => Header("Subject");

    public string MessageId => Header("Message-ID");

    public string Body => Text[(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    public string Header(string name) =>
        Text.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
}

/// <summary>Just enough of SMTP to receive what the service sends, on a port of its own.</summary>
public sealed class SmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public SmtpServer()
    {
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<ReceivedMail> Mails { get; } = new();

    /// <summary>Asked when a mail has arrived and before that is confirmed; the sender waits for its confirmation as long as this takes.</summary>
    public Func<ReceivedMail, CancellationToken, Task> BeforeConfirming { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Answers every sender that it is busy.</summary>
    public bool Refuses { get; set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = Serve(client, _stop.Token);
        }
    }

    private async Task Serve(TcpClient client, CancellationToken ct)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await Talk(reader, writer, ct);
        }
        catch (IOException)
        {
            // The sender was killed: what was not confirmed is its own affair.
        }
    }

    private async Task Talk(StreamReader reader, StreamWriter writer, CancellationToken ct)
    {
        var to = "";
        await writer.WriteLineAsync(Refuses ? "421 busy" : "220 test");
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
            {
                to = line[8..].Trim().Trim('<', '>');
            }

            if (line.Equals("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new ReceivedMail(to, await ReadText(reader, ct));
                Mails.Enqueue(mail);
                await BeforeConfirming(mail, ct);
            }

            if (line.Equals("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            await writer.WriteLineAsync("250 ok");
        }
    }

    private static async Task<string> ReadText(StreamReader reader, CancellationToken ct)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(ct) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return text.ToString();
    }
}
