namespace CaseManagement.Domain.Tests.Referrals;

public class NameTests
{
    [TestCase("O'Connor-Smythe")]
    [TestCase("O’Connor")]
    [TestCase("Łukasik")]
    [TestCase("李小龍")]
    [TestCase("ابتسام")]
    [TestCase("😀")]
    [TestCase("<script>alert('x')</script>")]
    [TestCase("'; DROP TABLE Referrals; --")]
    [TestCase("=cmd|' /C calc'!A0")]
    [TestCase("X")]
    public void A_name_is_text_and_taken_as_it_is(string name) => Assert.That(Read(name), Is.EqualTo(name));

    [TestCase("  Smith ", "Smith")]
    [TestCase("\u202Ehtims\u202C", "htims")]
    [TestCase("Smi\u200Bth\uFEFF", "Smith")]
    [TestCase("\u2067Smith\u2069\u061C", "Smith")]
    [TestCase("Zoe\u0308", "Zoë")]
    [TestCase("\u00A0Smith\u2003", "Smith")]
    public void Marks_that_could_make_a_screen_lie_are_taken_out(string sent, string read) => Assert.That(Read(sent), Is.EqualTo(read));

    [TestCase("familyName")]
    [TestCase("givenNames")]
    public void A_person_with_one_name_only_is_fine(string missing)
    {
        var message = Samples.Changed(m => m["victim"]!.AsObject().Remove(missing));

        Assert.That(Samples.Read(message).IsValid, Is.True);
        Assert.That(Samples.Triage(message).Reasons.Select(reason => reason.Code), Is.EqualTo(new[] { "ACCEPT" }));
    }

    private static string? Read(string name) =>
        Samples.Read(Samples.Changed(message => message["victim"]!["familyName"] = name)).Message!.Victim.FamilyName;
}
