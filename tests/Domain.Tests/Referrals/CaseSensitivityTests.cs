using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class CaseSensitivityTests
{
    private static readonly Offence Assault = CodeLists.Offences.Find("8N")!;

    [TestCase("DA", true)]
    [TestCase("HBA", true)]
    [TestCase("STR", true)]
    [TestCase("CSA", true)]
    [TestCase("da", true)]
    [TestCase("HC-R", false)]
    [TestCase("KNIFE", false)]
    [TestCase("REPEAT", false)]
    [TestCase("MS", false)]
    public void By_a_qualifier(string qualifier, bool sensitive) =>
        Assert.That(CaseSensitivity.IsSensitive(new() { Incident = new() { Qualifiers = [qualifier] } }, Assault), Is.EqualTo(sensitive));

    [Test]
    public void By_a_suspect_who_is_or_was_a_partner_or_is_family()
    {
        foreach (var row in CodeLists.Rows("relationship_victim_to_suspect"))
        {
            var statement = new Statement { Suspects = [new(), new() { RelationshipToVictim = row["code"] }] };
            var close = row["group"] is "Intimate partner" or "Former partner" or "Family";
            Assert.That(CaseSensitivity.IsSensitive(statement, Assault), Is.EqualTo(close), row["code"]);
        }
    }

    [Test]
    public void By_the_offence()
    {
        foreach (var row in CodeLists.Rows("offences_home_office"))
        {
            var expected = row["group_code"].StartsWith("SEX", StringComparison.Ordinal) || row["code"] is "8Q" or "8U";
            Assert.That(CaseSensitivity.IsSensitive(new(), CodeLists.Offences.Find(row["code"])), Is.EqualTo(expected), row["code"]);
        }
    }

    [Test]
    public void By_not_knowing_the_offence() => Assert.That(CaseSensitivity.IsSensitive(new(), null), Is.True);
}
