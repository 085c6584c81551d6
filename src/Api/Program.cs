using CaseManagement.Api.Commands;
using CaseManagement.Api.Endpoints;
using CaseManagement.Api.Live;
using CaseManagement.Api.Web;
using CaseManagement.Application;
using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure;
using CaseManagement.Infrastructure.Jobs;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

if (CommandLine.AsksForHelp(args))
{
    Console.WriteLine(CommandLine.Usage);
    return CommandLine.Done;
}

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

// The model of the database and the map of the pages take about as long as each other, so they are made at the same time.
var preparing = Task.Run(app.MakeReady);
app.UseWeb();
app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
app.MapApi();
LiveHub.Map(app);
app.MapJobDashboard()?.RequirePermission(Permission.ServiceRun);
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();

if (!await preparing)
{
    return StartUp.Refused;
}

if (await app.SeedDemoData(args))
{
    return Environment.ExitCode;
}

if (verb)
{
    return await new CommandLine(app.Services, Console.In, Console.Out, Console.Error).Run(args);
}

await app.RunAsync();
return 0;

/// <summary>The entry point, named for the test host.</summary>
public partial class Program;
