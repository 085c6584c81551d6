using CaseManagement.Domain.Common;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Tests.Documents;

public sealed class LetterTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Test]
    public void Fields_are_filled_in() => Assert.That(
        LetterFields.Fill("Dear {{ person.first-name }}, {{today}}", new Dictionary<string, string?> { ["person.first-name"] = "Alex", ["today"] = "now" }),
        Is.EqualTo("Dear Alex, now"));

    [Test]
    public void What_is_not_known_is_not_left_out_in_silence() => Refused(
        () => LetterFields.Fill("{{person.name}} {{today}}", new Dictionary<string, string?> { ["person.name"] = " " }), "letter.empty-fields", "person.name, today");

    [Test]
    public void A_field_that_nobody_knows_is_refused_when_the_letter_is_drawn_up() =>
        Refused(() => Drawn("Dear {{person.nickname}}"), "letter.unknown-fields", "person.nickname");

    [Test]
    public void What_is_filled_in_is_not_read_again() => Assert.That(
        LetterFields.Fill("{{person.name}}", new Dictionary<string, string?> { ["person.name"] = "{{today}}" }), Is.EqualTo("{{today}}"));

    [Test]
    public void A_letter_holds_between_its_days()
    {
        var template = Drawn("Hello", Today.AddDays(5));
        Assert.That((template.HoldsOn(Today.AddDays(-1)), template.HoldsOn(Today), template.HoldsOn(Today.AddDays(5)), template.HoldsOn(Today.AddDays(6))), Is.EqualTo((false, true, true, false)));

        template.End(Today.AddDays(2));
        Assert.That(template.HoldsOn(Today.AddDays(3)), Is.False);
        Refused(() => template.End(Today.AddDays(2)), "letter.ended-already");
        Refused(() => Drawn("Hello", Today.AddDays(-1)), "letter.ends-before-it-begins");
    }

    private static LetterTemplate Drawn(string body, DateOnly? to = null) => LetterTemplate.DrawUp("Letter", body, neutral: true, Today, to);

    private static void Refused(Action act, string code, string? names = null)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => act())!.Refusal;
        Assert.That((refusal.Code, names is null || refusal.Sentence.Contains(names, StringComparison.Ordinal)), Is.EqualTo((code, true)), refusal.Sentence);
    }
}
