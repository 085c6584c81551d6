using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CaseManagement.Benchmarks;

/// <summary>A server in a process of its own, from its start to its end.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _log;

    private ServiceProcess(Process process, string url, string log)
    {
        (_process, Url, _log) = (process, url, log);
    }

    public string Url { get; }

    public double StartMilliseconds { get; private set; }

    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>As operators get it: published, ready to run. Nothing of it is left in the repository's own folders.</summary>
    public static string Publish(string repository, string folder)
    {
        var output = Path.Combine(folder, "publish");
        string[] arguments =
        [
            "publish", Path.Combine(repository, "src", "Api"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", output, "--nologo", "-v", "q",
        ];
        using var publishing = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        publishing.WaitForExit();
        return publishing.ExitCode == 0 ? Path.Combine(output, "Api.dll") : throw new InvalidOperationException("The service could not be published");
    }

    public static async Task<ServiceProcess> Start(string folder, string dll, string firstPath, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var info = new ProcessStartInfo("dotnet", [dll, .. arguments.Select(a => a == "{url}" ? url : a)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(dll)!,
        };
        foreach (var (name, value) in environment.Append(("ASPNETCORE_URLS", url)))
        {
            info.Environment[name] = value;
        }

        var log = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(dll)}.log");
        var watch = Stopwatch.StartNew();
        var service = new ServiceProcess(Process.Start(info)!, url, log);
        service._process.OutputDataReceived += (_, line) => service.Keep(line.Data);
        service._process.ErrorDataReceived += (_, line) => service.Keep(line.Data);
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        await service.UntilItAnswers(firstPath, watch);
        return service;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task UntilItAnswers(string path, Stopwatch watch)
    {
        using var client = new HttpClient();
        while (watch.Elapsed < Patience && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(Url + path);
                if (answer.IsSuccessStatusCode)
                {
                    StartMilliseconds = watch.Elapsed.TotalMilliseconds;
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        Dispose();
        throw new InvalidOperationException($"The server did not answer. Its last words are in {_log}");
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_log)
            {
                File.AppendAllText(_log, line + Environment.NewLine);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
