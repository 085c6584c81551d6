using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Security;

public sealed class PasswordRuleTests
{
    [TestCase("correct horse battery staple")]
    [TestCase("purple teapot sails at noon")]
    [TestCase("Łąka, rzeka i dąb")]
    [TestCase("пароль никому не скажу")]
    [TestCase("x7#Qw!93mZr$")]
    [TestCase("demo demo demo")]
    public void Long_passwords_of_ones_own_are_good(string password) => Assert.That(PasswordRule.Fault(password, "alex@example.org"), Is.Null);

    [TestCase("elevenchars", PasswordRule.TooShort)]
    [TestCase("", PasswordRule.TooShort)]
    [TestCase("password1234", PasswordRule.TooCommon)]
    [TestCase("P@ssw0rdP@ssw0rd", PasswordRule.TooCommon)]
    [TestCase("qwertyuiop123", PasswordRule.TooCommon)]
    [TestCase("1q2w3e4r5t6y", PasswordRule.TooCommon)]
    [TestCase("123456789012", PasswordRule.TooCommon)]
    [TestCase("Welcome 2026!", PasswordRule.TooCommon)]
    [TestCase("WinterSummer26", PasswordRule.TooCommon)]
    [TestCase("letmeinletmein", PasswordRule.TooCommon)]
    [TestCase("abababababab", PasswordRule.TooCommon)]
    [TestCase("alex@example.org", PasswordRule.OwnAddress)]
    [TestCase("my alex@EXAMPLE.org", PasswordRule.OwnAddress)]
    [TestCase("12-34-ALEX!-56", PasswordRule.OwnAddress)]
    public void What_is_tried_first_is_refused(string password, string fault) => Assert.That(PasswordRule.Fault(password, "alex@example.org"), Is.EqualTo(fault));

    [Test]
    public void A_long_password_may_hold_ones_name_beside_enough_else() =>
        Assert.That(PasswordRule.Fault("alex likes purple teapots", "alex@example.org"), Is.Null);

    [Test]
    public void Beyond_200_characters_is_too_long() =>
        Assert.That(PasswordRule.Fault(string.Concat(Enumerable.Repeat("teapot ", 29)), null), Is.EqualTo(PasswordRule.TooLong));
}
