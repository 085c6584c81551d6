using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Tests.People;

public sealed class PersonNameTests
{
    [TestCase("Alex", "Example", null, "Example, Alex")]
    [TestCase("Prince", null, null, "Prince")]
    [TestCase(null, "Example", null, "Example")]
    [TestCase("Alex", "Example", "Corner Bakery Ltd", "Corner Bakery Ltd (Example, Alex)")]
    [TestCase(null, null, "Corner Bakery Ltd", "Corner Bakery Ltd")]
    [TestCase(null, null, null, PersonName.NotKnown)]
    public void A_name_is_shown_family_name_first(string? given, string? family, string? organisation, string shown) =>
        Assert.That(PersonName.Display(given, family, organisation), Is.EqualTo(shown));

    [TestCase("Łukasik", "lukasik")]
    [TestCase("O'Connor-Smythe", "oconnor smythe")]
    [TestCase("Zoë  Ünal", "zoe unal")]
    [TestCase("ŞAHİN", "sahin")]
    [TestCase("Straße", "strasse")]
    [TestCase("李小龙", "李小龙")]
    [TestCase("<script>", "<script>")]
    public void A_name_is_folded_to_be_found_by_plain_letters(string name, string folded) => Assert.That(PersonName.Fold(name), Is.EqualTo(folded));

    [Test]
    public void Folding_twice_changes_nothing()
    {
        foreach (var name in new[] { "Łukasik", "O'Connor-Smythe", "Nguyễn Thị", "Дмитрий", "Ærø", "😀 Example" })
        {
            Assert.That(PersonName.Fold(PersonName.Fold(name)), Is.EqualTo(PersonName.Fold(name)));
        }
    }
}
