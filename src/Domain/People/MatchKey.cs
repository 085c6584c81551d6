namespace CaseManagement.Domain.People;

/// <summary>A person under one of the keys by which other records of them are found; a row for each of <see cref="Person.MatchKeys"/>.</summary>
public sealed class MatchKey
{
    private MatchKey()
    {
    } // EF Core

    public MatchKey(long key, PersonId personId)
    {
        Key = key;
        PersonId = personId;
    }

    public long Key { get; private set; }

    public PersonId PersonId { get; private set; }
}
