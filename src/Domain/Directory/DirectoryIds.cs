using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Directory;

public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId New() => new(Guid.CreateVersion7());

    public static OrganisationId From(Guid value) => new(value);
}

public readonly record struct DirectoryServiceId(Guid Value) : IEntityId<DirectoryServiceId>
{
    public static DirectoryServiceId New() => new(Guid.CreateVersion7());

    public static DirectoryServiceId From(Guid value) => new(value);

    /// <summary>Lists that are paged by cursor ask for it.</summary>
    public static bool operator <(DirectoryServiceId left, DirectoryServiceId right) => left.Value < right.Value;

    public static bool operator >(DirectoryServiceId left, DirectoryServiceId right) => left.Value > right.Value;
}
