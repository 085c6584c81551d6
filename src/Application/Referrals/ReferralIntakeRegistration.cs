using CaseManagement.Application.Referrals.GettingHelp;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Application.Referrals;

internal static class ReferralIntakeRegistration
{
    public static void AddReferralIntake(this IServiceCollection services)
    {
        services.AddTransient<PoliceMessageIntake>();
        services.AddScoped<NewToService>();
        services.AddTransient<MessageLedger>();
        services.AddTransient<FirstMessages>();
        services.AddTransient<NewerMessages>();
        services.AddTransient<DuplicateReferrals>();
        services.AddTransient<UnsafeChannels>();
        services.AddTransient<SuspectsPoints>();
        services.AddTransient<IntakeNotices>();
        services.AddTransient<Quarantine>();
        services.AddTransient<MessageTaking>();
        services.AddTransient<MessageGroups>();
        services.AddTransient<MessageStream>();
        services.AddTransient<HelpIntake>();
        services.AddTransient<HelpDrafts>();
    }
}
