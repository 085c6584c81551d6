using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CaseManagement.Integration.Tests.Mailing;

/// <summary>OpenSMTPD from the system's packages, for one domain, on a port of its own. It runs as root and once a machine.</summary>
internal sealed class OpenSmtpd : IDisposable
{
    public const string Domain = "mail.invalid";

    private const string Program = "/usr/sbin/smtpd";

    private readonly string _folder = Directory.CreateTempSubdirectory("case-management-smtpd").FullName;
    private readonly Process _process;

    private OpenSmtpd()
    {
        Port = FreePort();
        var kept = Directory.CreateDirectory(Path.Combine(_folder, "kept")).FullName;
        var settings = Path.Combine(_folder, "smtpd.conf");
        File.WriteAllText(settings, $$"""
            listen on 127.0.0.1 port {{Port}}
            action "keep" maildir "{{kept}}" user nobody virtual { "@{{Domain}}" = nobody }
            match from any for domain "{{Domain}}" action "keep"
            match from any for any reject

            """);

        // Whoever takes the mails in is not who reads them here.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            File.SetUnixFileMode(kept, (UnixFileMode)Convert.ToInt32("777", 8));
        }

        _process = Process.Start(new ProcessStartInfo(Program, ["-d", "-f", settings]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    public static bool IsInstalled => File.Exists(Program) && Environment.UserName == "root";

    public int Port { get; }

    public static async Task<OpenSmtpd> Start()
    {
        var server = new OpenSmtpd();
        await Until(async () => await server.Answers() ? "" : null);
        return server;
    }

    /// <summary>The one mail that was delivered.</summary>
    public Task<string> Delivered() => Until(async () =>
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).FirstOrDefault(f => f.Contains("/kept/new/", StringComparison.Ordinal)) is { } file
            ? await File.ReadAllTextAsync(file)
            : null);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The server is another process, which tells nobody that it is ready.</summary>
    private static async Task<string> Until(Func<Task<string?>> ask)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await again.WaitForNextTickAsync(limit.Token))
        {
            if (await ask() is { } answer)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("The timer ended");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
