using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.People.Merging;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Application.People;

internal static class PeopleRegistration
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddTransient<HouseholdHints>();
        services.AddTransient<NameSearch>();
        services.AddTransient<MatchCandidates>();
        services.AddScoped<Lookout>();
        services.AddTransient<Recognition>();
        services.AddTransient<ConflictSearch>();
        services.AddTransient<ConflictFinder>();
        services.AddTransient<ConflictTeller>();
        services.AddTransient<Acquaintances>();
        services.AddTransient<PeopleAccess>();
        services.AddTransient<MatchedPeople>();
        services.AddTransient<MergeRows>();
    }
}
