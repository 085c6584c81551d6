using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class NormalisingTests
{
    [TestCase("07700 900123", "+447700900123")]
    [TestCase("+44 (0)7700-900.123", "+447700900123")]
    [TestCase("0044 7700 900123", "+447700900123")]
    [TestCase("(01632) 960001", "+441632960001")]
    [TestCase("020 7946 0000", "+442079460000")]
    [TestCase("01632 96001", "+44163296001")]
    [TestCase("07700–900\u00A0123", "+447700900123")]
    [TestCase("\u202A07700 900123\u202C", "+447700900123")]
    [TestCase("+33 1 23 45 67 89", "+33123456789")]
    [TestCase("+1234567", "+1234567")]
    [TestCase("+123456", null)]
    [TestCase("+1234567890123456", null)]
    [TestCase("07700 9001234", null)]
    [TestCase("07700 900", null)]
    [TestCase("7700900123", null)]
    [TestCase("123", null)]
    [TestCase("999", null)]
    [TestCase("07700 900123 ext 5", null)]
    [TestCase("+", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_number_becomes_E164_or_is_none(string? raw, string? number)
    {
        Assert.That(PhoneNumber.TryNormalise(raw, out var normalised), Is.EqualTo(number is not null));
        Assert.That(normalised, Is.EqualTo(number ?? ""));
    }

    [TestCase("a@b.c", true)]
    [TestCase(" Tomasz@Example.ORG ", true)]
    [TestCase("o'connor+x@mail.example.co.uk", true)]
    [TestCase("a@b", false)]
    [TestCase("a@@b.c", false)]
    [TestCase("a@b@c.d", false)]
    [TestCase("a b@c.d", false)]
    [TestCase("a@c .d", false)]
    [TestCase("@c.d", false)]
    [TestCase("a@.", false)]
    [TestCase("not told", false)]
    [TestCase(null, false)]
    public void An_email_address_has_one_at_sign_no_spaces_and_a_dot_in_its_domain(string? raw, bool valid) =>
        Assert.That(EmailAddress.IsValid(raw), Is.EqualTo(valid));

    [TestCase("so147ly", "SO14 7LY", "SO14")]
    [TestCase(" SO14  7LY. ", "SO14 7LY", "SO14")]
    [TestCase("W1A 1AA", "W1A 1AA", "W1A")]
    [TestCase("EC1A-1BB", "EC1A 1BB", "EC1A")]
    [TestCase("M1 1AE", "M1 1AE", "M1")]
    [TestCase("gir 0aa", "GIR 0AA", "GIR")]
    [TestCase("ZZ99 3VZ", "ZZ99 3VZ", null)]
    [TestCase("zz993wz", "ZZ99 3WZ", null)]
    [TestCase("BFPO 801", "BFPO 801", null)]
    [TestCase("bfpo5", "BFPO 5", null)]
    [TestCase("BF1 0AA", "BF1 0AA", null)]
    [TestCase("foo SO14 0AA", null, null)]
    [TestCase("SO14", null, null)]
    [TestCase("SO14 7L", null, null)]
    [TestCase("QQ1 1AA", null, null)]
    [TestCase("SO14 7CV", null, null)]
    [TestCase("unknown", null, null)]
    public void A_postcode_is_upper_case_with_one_space(string raw, string? postcode, string? district)
    {
        Assert.That(Postcode.TryNormalise(raw, out var normalised), Is.EqualTo(postcode is not null));
        Assert.That((normalised, Postcode.District(raw)), Is.EqualTo((postcode ?? "", district)));
        Assert.That(Postcode.IsSpecial(raw), Is.EqualTo(postcode is not null && district is null));
    }

    [TestCase(" 44 260 412 399 ", "44260412399")]
    [TestCase("cr/123456/19", "CR/123456/19")]
    [TestCase(null, "")]
    public void A_crime_reference_is_compared_without_blanks_and_case(string? raw, string normalised) =>
        Assert.That(CrimeReference.Normalise(raw), Is.EqualTo(normalised));

    [TestCase("44", "44 260 412 399", true)]
    [TestCase("44", "4426041239", false)]
    [TestCase("44", "CAD 1234 12/03", false)]
    [TestCase("46", "46/12345/26", true)]
    [TestCase("04", "anything at all", true)]
    public void A_reference_is_only_held_against_its_own_forces_format(string force, string reference, bool right) =>
        Assert.That(CodeLists.ForTriage.CrimeReferenceFormats.LooksRight(force, reference), Is.EqualTo(right));

    [Test]
    public void A_format_that_cannot_be_read_warns_nobody() =>
        Assert.That(new CrimeReferenceFormats([KeyValuePair.Create("44", "(")]).LooksRight("44", "x"), Is.True);

    [TestCase("m", "M")]
    [TestCase("2", "F")]
    [TestCase("0", "U")]
    [TestCase("9", "X")]
    [TestCase("Q", null)]
    [TestCase(null, null)]
    public void Sex_is_read_in_either_code(string? raw, string? code) => Assert.That(SexCode.Normalise(raw), Is.EqualTo(code));

    [TestCase("8n", null, "8N")]
    [TestCase(null, "business AND community: burglary", "30C")]
    [TestCase(" ", "Theft from vehicle.", "45")]
    [TestCase("8N", "Theft from vehicle", "8N")]
    [TestCase("999", "Theft from vehicle", null)]
    [TestCase(null, "Burglary (business)", null)]
    [TestCase(null, null, null)]
    public void An_offence_is_classified_by_code_and_without_one_by_its_words(string? code, string? text, string? offence) =>
        Assert.That(CodeLists.Offences.Classify(code, text)?.Code, Is.EqualTo(offence));

    [Test]
    public void Every_offence_of_the_list_is_found_by_its_code_and_by_its_label()
    {
        foreach (var row in CodeLists.Rows("offences_home_office"))
        {
            Assert.That(CodeLists.Offences.Find(row["code"])?.Label, Is.EqualTo(row["label"]));
            Assert.That(CodeLists.Offences.Classify(null, row["label"])?.Code, Is.EqualTo(row["code"]));
        }
    }

    [TestCase("2008-11-21", 17)]
    [TestCase("2008-11-20", 18)]
    [TestCase("2026-11-20", 0)]
    public void Age_is_counted_in_whole_years(string born, int age) =>
        Assert.That(Age.AgeOn(DateOnly.ParseExact(born, "yyyy-MM-dd"), new(2026, 11, 20)), Is.EqualTo(age));

    [Test]
    public void Who_was_born_on_a_leap_day_comes_of_age_on_the_first_of_March()
    {
        Assert.That(Age.AgeOn(new(2008, 2, 29), new(2026, 2, 28)), Is.EqualTo(17));
        Assert.That(Age.AgeOn(new(2008, 2, 29), new(2026, 3, 1)), Is.EqualTo(18));
    }
}
