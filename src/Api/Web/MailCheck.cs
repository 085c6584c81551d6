using CaseManagement.Application.FollowUps;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseManagement.Api.Web;

/// <summary>Without a way out for mails the service works and reminders are seen in the app; whoever runs it should know.</summary>
internal sealed class MailCheck(IMailSender sender) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        sender.IsConfigured ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("Mails wait in the outbox: no Smtp:Host is set"));
}
