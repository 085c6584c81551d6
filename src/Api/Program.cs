using CaseManagement.Api.Commands;
using CaseManagement.Api.Endpoints.Assessments;
using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Endpoints.FollowUps;
using CaseManagement.Api.Web;
using CaseManagement.Application;
using CaseManagement.Infrastructure;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

var verb = CommandLine.IsMeant(args);
var builder = WebApplication.CreateBuilder(verb ? [] : args);
builder.WebHost.UseStaticWebAssets();
builder.UseDefaultAddress();
builder.AddLogs();
builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddApplication();
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddWeb(builder.Configuration);

if (verb)
{
    CommandLine.Quieten(builder.Logging);
}

var app = builder.Build();
if (!await app.MakeReady())
{
    return StartUp.Refused;
}

if (verb)
{
    return await new CommandLine(app.Services, Console.In, Console.Out, Console.Error).Run(args);
}

app.UseWeb();
app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapGroup("/api/v1").MapFollowUps().MapNotifications().MapCases().MapAssessments();
await app.RunAsync();
return 0;

/// <summary>The entry point, named for the test host.</summary>
public partial class Program;
