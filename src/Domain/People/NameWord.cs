namespace CaseManagement.Domain.People;

/// <summary>One word of a person's name, folded. Search asks for words across all people, so they can be queried on their own.</summary>
public sealed class NameWord
{
    public const int WordMaxLength = 60;

    private NameWord()
    {
    } // EF Core

    internal NameWord(PersonId personId, string word)
    {
        PersonId = personId;
        Word = word;
    }

    public PersonId PersonId { get; private set; }

    public string Word { get; private set; } = "";
}
