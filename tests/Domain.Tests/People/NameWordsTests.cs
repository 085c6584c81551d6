using CaseManagement.Domain.People;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.People;

public sealed class NameWordsTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [TestCase("Siobhán", "O'Connor-Smythe", "oconnor smythe siobhan")]
    [TestCase("Bartosz", "Łukasik", "lukasik bartosz")]
    [TestCase("Mononymous", null, "mononymous")]
    [TestCase("Anna Anna", "Anna", "anna")]
    public void A_name_is_kept_as_its_different_words(string given, string? family, string words)
    {
        var (_, person) = A.Case().Named(given, family).Receive(Now);

        Assert.That(person.NameWords.Select(w => w.Word), Is.EqualTo(words.Split(' ')));
    }

    [Test]
    public void A_longer_word_than_is_kept_is_cut()
    {
        var word = new string('x', NameWord.WordMaxLength + 1);

        Assert.That(PersonName.Words(word), Is.EqualTo(new[] { word[..NameWord.WordMaxLength] }));
    }
}
