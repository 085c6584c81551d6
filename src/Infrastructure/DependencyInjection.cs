using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.Referrals;
using CaseManagement.Infrastructure.Calendars;
using CaseManagement.Infrastructure.Documents;
using CaseManagement.Infrastructure.Intake;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Infrastructure.Mail;
using CaseManagement.Infrastructure.Matching;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.ReferenceData;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Infrastructure.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure;

public static class DependencyInjection
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDatabase(DatabaseSettings.From(configuration));
        services.AddReferenceData();
        services.AddSingleton<IMatchKnowledge, MatchKnowledge>();
        services.AddSignInStore();
        services.AddScoped<CurrentUser>();
        services.AddScoped<ICurrentUser>(p => p.GetRequiredService<CurrentUser>());
        services.AddScoped<CredentialChecks>();
        services.AddScoped<IStaffDirectory, StaffDirectory>();
        services.AddScoped<IActorNames, ActorNames>();
        services.AddScoped<IOfficers, Officers>();
        services.AddSingleton<ISealer, Sealer>();
        services.AddDocuments(configuration);
        services.AddMail(configuration);
        services.AddTexts(configuration);
        services.AddSingleton<ICalendarWriter, CalendarWriter>();
        services.AddInbox(configuration);
        services.AddJobs(configuration);
        services.AddScoped<DatabaseStart>();
        return services;
    }

    private static void AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.IsSqlServer)
        {
            services.AddDbContext<CaseDbContext, SqlServerCaseDbContext>(o => o.UseSqlServer(settings.ConnectionString));
        }
        else
        {
            services.AddDbContext<CaseDbContext, SqliteCaseDbContext>(o => o.UseSqlite(settings.ConnectionString).AddInterceptors(new PreparedStatements(), new SqliteMemory()));
        }

        services.AddScoped<ICaseDbContext>(p => p.GetRequiredService<CaseDbContext>());
        services.AddSingleton<ISecondReader, SecondReader>();
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IAccessLog, AccessLog>();
        services.AddScoped<ActWriter>();
        services.AddSingleton<WriterQueue>();
    }
}
