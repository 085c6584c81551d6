using AutoMapper;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Security;

internal sealed class SecurityMappings : Profile
{
    public SecurityMappings()
    {
        CreateMap<ApiKey, KeyRow>();
    }
}
