using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Jobs;

internal static class JobRegistration
{
    /// <summary>The engine is chosen when the service is built (`-p:JobEngine=…`): one `JobEngine` in a folder of its own each.</summary>
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPieceSender, PieceSender>();
        services.AddSingleton<JobHistory>();
        services.AddSingleton(p => new JobRunner(p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<JobHistory>()));
        services.AddTransient<JobByName>();
        services.AddSingleton<IJobPlan, JobPlan>();
        if (configuration.GetValue("Jobs:Enabled", true))
        {
            services.AddJobEngine(JobSchedule.From(configuration), configuration);
        }
    }
}
