using CaseManagement.Domain.People.Matching;

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
        Sound = SoundCode.Of(word);
    }

    public PersonId PersonId { get; private set; }

    public string Word { get; private set; } = "";

    /// <summary>How it sounds, so that a name is found by whoever only heard it.</summary>
    public string Sound { get; private set; } = "";
}
