using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>The contract's table of outcomes, typed from its text: facts → deciding rule, then every other that would apply.</summary>
public class TriageTests
{
    private const string Table = """
                                                          → ACCEPT
        deceased                                          → DEC
        deceased child protection                         → DEC CP NOCONS
        deceased duplicate                                → DEC DUP
        deceased vehicle                                  → DEC EXCL
        deceased no-phone                                 → DEC INSUF
        deceased DA                                       → DEC NOSAFE
        deceased organisation                             → DEC BUS
        child protection                                  → CP NOCONS
        under_18 protection consent                       → CP
        child protection consent duplicate                → CP DUP
        child protection consent no-phone                 → CP INSUF
        child protection consent vehicle                  → CP EXCL
        protection                                        → ACCEPT
        child                                             → NOCONS
        child basis-unsaid                                → NOCONS
        child consent                                     → ACCEPT
        child safeguarding                                → ACCEPT
        under_18                                          → NOCONS
        18-today                                          → ACCEPT
        18-tomorrow                                       → NOCONS
        child organisation                                → BUS
        rape safe                                         → NOCONS
        rape                                              → NOCONS NOSAFE
        rape consent safe                                 → ACCEPT
        unknown-offence safe                              → NOCONS
        unknown-offence consent safe                      → ACCEPT
        unknown-offence consent                           → NOSAFE
        unknown-offence organisation safe                 → BUS
        muddled-text                                      → NOCONS NOSAFE
        child duplicate                                   → NOCONS DUP
        child vehicle                                     → NOCONS EXCL
        child home-away scene-away                        → NOCONS OOA
        child no-phone                                    → NOCONS INSUF
        child BUS                                         → NOCONS BUS
        duplicate                                         → DUP
        duplicate vehicle                                 → DUP EXCL
        duplicate home-away scene-away                    → DUP OOA
        duplicate no-phone                                → DUP INSUF
        duplicate unsafe                                  → DUP NOSAFE
        duplicate BUS                                     → DUP BUS
        vehicle                                           → EXCL
        vehicle-damage                                    → EXCL
        taking-vehicle                                    → EXCL
        vehicle DA safe                                   → ACCEPT
        vehicle partner safe                              → ACCEPT
        vehicle HC-R                                      → ACCEPT
        vehicle HC-D                                      → ACCEPT
        vehicle REPEAT                                    → ACCEPT
        vehicle repeat-victim                             → EXCL
        vehicle home-away scene-away                      → EXCL OOA
        vehicle no-phone                                  → EXCL INSUF
        vehicle unsafe                                    → EXCL NOSAFE
        vehicle organisation                              → EXCL BUS
        home-away scene-away                              → OOA
        home-away                                         → ACCEPT
        home-here scene-away                              → ACCEPT
        home-away scene-unsaid                            → ACCEPT
        scene-away                                        → ACCEPT
        home-fixed-nowhere scene-away                     → ACCEPT
        home-forces scene-away                            → ACCEPT
        home-unclear scene-away                           → ACCEPT
        home-away scene-away no-phone DA                  → OOA NOSAFE
        home-away scene-away BUS                          → OOA BUS
        no-phone                                          → INSUF
        bad-phone                                         → INSUF
        bad-phone bad-email                               → INSUF
        no-phone home-fixed-nowhere                       → INSUF
        no-phone home-unclear                             → INSUF
        no-phone home-here                                → ACCEPT
        no-phone email                                    → ACCEPT
        no-phone organisation                             → INSUF BUS
        no-phone guardian consent                         → ACCEPT
        no-phone guardian-suspect                         → NOSAFE
        unsafe                                            → NOSAFE
        unsafe email                                      → ACCEPT
        suspects-phone                                    → NOSAFE
        suspects-phone safe                               → NOSAFE
        suspects-phone safe email                         → ACCEPT
        DA                                                → NOSAFE
        DA email home-here guardian                       → NOSAFE
        DA voicemail-only                                 → NOSAFE
        DA text-only                                      → ACCEPT
        DA safe-email                                     → ACCEPT
        DA safe                                           → ACCEPT
        stalking                                          → NOSAFE
        partner                                           → NOSAFE
        unsafe BUS                                        → NOSAFE BUS
        BUS                                               → BUS
        organisation                                      → BUS
        """;

    private static readonly string[] Order = ["DEC", "CP", "NOCONS", "DUP", "EXCL", "OOA", "INSUF", "NOSAFE", "BUS", "ACCEPT"];

    public static IEnumerable<TestCaseData> Rows() =>
        Table.Split('\n').Select(row => row.Split('→')).Select(row => new TestCaseData(row[0].Trim(), row[1].Trim()).SetArgDisplayNames(row[0].Trim(), row[1].Trim()));

    [TestCaseSource(nameof(Rows))]
    public void The_first_rule_that_applies_decides_and_the_others_are_told(string words, string outcomes)
    {
        var decision = Decide(words);
        var told = decision.Reasons.Where(reason => reason.Severity is ReasonSeverity.Decisive or ReasonSeverity.Also).ToList();

        Assert.That(string.Join(' ', told.Select(reason => reason.Code)), Is.EqualTo(outcomes));
        Assert.That(told.Select(reason => reason.Severity), Is.EqualTo(told.Select((_, i) => i == 0 ? ReasonSeverity.Decisive : ReasonSeverity.Also)));
        Assert.That(decision.Outcome, Is.EqualTo(told[0].Code));
        Assert.That(decision.ChildProtection, Is.EqualTo(told.Exists(reason => reason.Code == "CP")));
        Assert.That((decision.Lane, decision.ContactDueUtc is not null), Is.EqualTo(LaneOf(decision.Outcome)));
    }

    [Test]
    public void Every_outcome_of_the_contract_decides_somewhere_in_the_table_and_gives_way_to_each_earlier_one()
    {
        var rows = Rows().Select(row => ((string)row.Arguments[1]!).Split(' ')).ToList();

        Assert.That(Order.Except(rows.Select(row => row[0])), Is.Empty);
        Assert.That(rows.Where(row => !row.SequenceEqual(row.OrderBy(code => Array.IndexOf(Order, code)))), Is.Empty);
    }

    // HighRisk 24 hours, Enhanced the end of Monday, Standard that of Tuesday
    [TestCase("", "Standard")]
    [TestCase("BUS", "Standard")]
    [TestCase("REPEAT", "Standard")]
    [TestCase("repeat-victim", "Standard")]
    [TestCase("medium", "Standard")]
    [TestCase("high", "HighRisk")]
    [TestCase("score-14", "HighRisk")]
    [TestCase("high organisation", "HighRisk")]
    [TestCase("child consent", "Enhanced")]
    [TestCase("DA safe", "Enhanced")]
    [TestCase("DA safe medium", "Enhanced")]
    [TestCase("DA safe high", "HighRisk")]
    [TestCase("unknown-offence consent safe", "Enhanced")]
    [TestCase("intimidated", "Enhanced")]
    [TestCase("targeted", "Enhanced")]
    [TestCase("kidnap", "Enhanced")]
    [TestCase("murder", "Enhanced")]
    [TestCase("bereaved", "Enhanced")]
    [TestCase("HC-T", "Enhanced")]
    [TestCase("MS", "Enhanced")]
    public void How_soon_depends_on_the_level_of_support(string words, string level)
    {
        var decision = Decide(words);

        Assert.That($"{decision.SupportLevel}", Is.EqualTo(level));
        Assert.That(decision.ContactDueUtc, Is.EqualTo(level switch
        {
            "HighRisk" => Samples.ReceivedUtc.AddHours(24),
            "Enhanced" => new DateTime(2026, 11, 23, 17, 0, 0),
            _ => new DateTime(2026, 11, 24, 17, 0, 0),
        }));
    }

    [TestCase("2026-11-19", false)]
    [TestCase("2026-11-20", true)]
    public void An_exclusion_holds_through_its_last_day(string lastDay, bool excluded)
    {
        var rules = CodeLists.DemoContract with { ExcludedOffences = [new("45", new(2020, 1, 1), DateOnly.ParseExact(lastDay, "yyyy-MM-dd"))] };

        Assert.That(TriagePolicy.Decide(TriageScene.Facts("vehicle"), rules).Outcome == "EXCL", Is.EqualTo(excluded));
    }

    [TestCase("child consent", "EXCL")]
    [TestCase("child consent DA safe", "ACCEPT")]
    [TestCase("child consent organisation", "BUS")]
    [TestCase("", "ACCEPT")]
    public void Whom_the_contract_does_not_cover_by_age_is_excluded_unless_the_harm_is_grave(string words, string outcome) =>
        Assert.That(Under(words, CodeLists.DemoContract with { Ages = new ContractAges(18, 90, 18) }).Outcome, Is.EqualTo(outcome));

    [TestCase("child", "", "ACCEPT")]
    [TestCase("child", "children", "NOCONS")]
    [TestCase("rape safe", "children", "ACCEPT")]
    [TestCase("unknown-offence safe", "sexual-offences", "ACCEPT")]
    [TestCase("", "everybody", "NOCONS")]
    [TestCase("child consent", "everybody", "ACCEPT")]
    [TestCase("child organisation", "everybody", "BUS")]
    public void Who_must_have_agreed_is_the_contracts_to_say(string words, string neededFor, string outcome) =>
        Assert.That(Under(words, CodeLists.DemoContract with { Consent = ConsentRule.Read(neededFor) }).Outcome, Is.EqualTo(outcome));

    [Test]
    public void A_child_is_who_the_contract_says() =>
        Assert.That(Under("18-today", CodeLists.DemoContract with { Ages = new ContractAges(null, null, 19) }).IsChild, Is.True);

    [TestCase("unknown-offence consent safe", "8N", false)]
    [TestCase("unknown-offence consent safe", "8Q", true)]
    [TestCase("rape consent safe", "8N", true)]
    public void What_a_worker_calls_it_counts_and_what_the_sender_calls_grave_stays_so(string words, string classifiedAs, bool sensitive)
    {
        var decision = TriagePolicy.Decide(TriageScene.Facts(words) with { ClassifiedAs = classifiedAs }, CodeLists.DemoContract);

        Assert.That((decision.Offence!.Code, decision.Sensitive), Is.EqualTo((classifiedAs, sensitive)));
    }

    [Test]
    public void No_sentence_tells_of_another_record_or_of_what_a_suspect_shares() =>
        Assert.That(
            Rows().SelectMany(row => Decide((string)row.Arguments[0]!).Reasons).Select(reason => reason.Message).Distinct(),
            Has.None.Contains("suspect").And.None.Contains("known").And.None.Contains("duplicate").And.None.Contains("already"));

    private static TriageDecision Under(string words, ContractRules rules) => TriagePolicy.Decide(TriageScene.Facts(words), rules);

    private static TriageDecision Decide(string words) => TriagePolicy.Decide(TriageScene.Facts(words), CodeLists.DemoContract);

    private static (TriageLane Lane, bool HasDue) LaneOf(string outcome) => outcome switch
    {
        "DEC" => (TriageLane.Triage, false),
        "CP" or "OOA" => (TriageLane.PassedOn, false),
        "NOCONS" or "DUP" or "EXCL" => (TriageLane.NotProgressed, false),
        "INSUF" or "NOSAFE" => (TriageLane.NeedsCorrection, false),
        _ => (TriageLane.Triage, true),
    };
}
