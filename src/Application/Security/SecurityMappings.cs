using AutoMapper;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Security;

internal sealed class SecurityMappings : Profile
{
    public SecurityMappings()
    {
        CreateMap<Team, TeamRow>();
        CreateMap<ApiKey, KeyRow>();
    }
}
