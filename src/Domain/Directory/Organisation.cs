using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Directory;

/// <summary>Who offers services; Open Referral UK's organization.</summary>
public sealed class Organisation : AggregateRoot
{
    public const int NameMaxLength = 150;

    private Organisation()
    {
    } // EF Core

    public OrganisationId Id { get; private set; }

    public string Name { get; private set; } = "";

    public override Guid AggregateId => Id.Value;

    public static Organisation Add(string name)
    {
        var added = new Organisation { Id = OrganisationId.New(), Name = name };
        added.Raise(new OrganisationAdded(name));
        return added;
    }
}
