using System.Reflection;
using AutoMapper;
using AutoMapper.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Application.Common.Mappings;

/// <summary>Every profile of this assembly. Only reads are mapped, never into a domain type (docs/adr/0002).</summary>
public static class Mappings
{
    private const int DeepestGraph = 64;

    public static void AddMappings(this IServiceCollection services)
    {
        services.AddSingleton<IConfigurationProvider>(_ => Create());
        services.AddTransient<IMapper>(p => new Mapper(p.GetRequiredService<IConfigurationProvider>(), p.GetService));
    }

    public static MapperConfiguration Create() => new(configuration =>
    {
        // This version looks through Enumerable for extension methods it could call and fails on those that .NET constrains.
        ((List<MethodInfo>)((IProfileConfiguration)configuration).SourceExtensionMethods).Clear();

        // Without a limit a graph that contains itself would exhaust the stack (GHSA-rvv3-g6hj-g44x).
        configuration.ForAllMaps((_, map) => map.MaxDepth(DeepestGraph));
        configuration.AddProfiles(typeof(Mappings).Assembly);
    });
}
