using System.Reflection;
using CaseManagement.Api.Live;
using CaseManagement.Api.Web;
using CaseManagement.Application.Running;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseManagement.Api.Pages.Administration.Health;

/// <summary>What whoever runs the service looks at first.</summary>
public sealed class IndexModel(IMediator mediator, HealthCheckService checks, IServiceProvider services) : PageModel
{
    private static readonly DateTime Begun = System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime();

    public ServiceHealth Health { get; private set; } = null!;

    /// <summary>Ways to what the service needs, by name, as `/health/ready` asks them.</summary>
    public HealthReport Ready { get; private set; } = null!;

    public static string Version => typeof(IndexModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static DateTime RunsSinceUtc => Begun;

    public int OpenPages => services.GetRequiredService<LiveConnections>().Open.Count;

    public bool IsGood => Health.IsGood && Ready.Status == HealthStatus.Healthy;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Ready = await checks.CheckHealthAsync(check => check.Tags.Contains("ready"), ct);
        Health = await mediator.Send(new GetServiceHealthQuery(), ct);
    }

    public static string Way(string name, bool isOpen) => (name, isOpen) switch
    {
        ("mail", true) => "A mail server is set up",
        ("mail", false) => "Emails wait: no mail server is set up",
        (_, true) => "Works",
        _ => "Does not answer",
    };

    public static string Queue(string name) => name switch
    {
        "mails" => "Emails to send",
        "texts" => "Texts to send",
        "reminders" => "Follow-ups to remind of",
        "imports" => "Files of referrals to take",
        "quarantine" => "Messages that could not be taken",
        _ => Words.FromName(name),
    };

    public static string Lasting(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => $"{(int)time.TotalDays} days",
        { TotalHours: >= 2 } => $"{(int)time.TotalHours} hours",
        { TotalMinutes: >= 2 } => $"{(int)time.TotalMinutes} minutes",
        _ => "moments",
    };
}
