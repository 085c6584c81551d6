using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>
/// A referral that is plainly accepted (an adult, assaulted by a stranger in Southampton, one number of which nothing is
/// said), and words that change one thing about it each.
/// </summary>
internal static class TriageScene
{
    private static readonly Dictionary<string, Func<TriageFacts, TriageFacts>> Words = new()
    {
        ["deceased"] = Victim(v => v with { Deceased = true }),
        ["child"] = Victim(v => v with { DateOfBirth = new(2010, 1, 1) }),
        ["18-today"] = Victim(v => v with { DateOfBirth = new(2008, 11, 20) }),
        ["18-tomorrow"] = Victim(v => v with { DateOfBirth = new(2008, 11, 21) }),
        ["under_18"] = Vulnerable(Vulnerability.Under18),
        ["protection"] = Vulnerable(Vulnerability.ChildProtectionInProgress),
        ["intimidated"] = Vulnerable(Vulnerability.Intimidated),
        ["targeted"] = Vulnerable(Vulnerability.PersistentlyTargeted),
        ["repeat-victim"] = Vulnerable("repeat_victim"),
        ["organisation"] = Victim(v => v with { OrganisationName = "Corner Bakery Ltd" }),
        ["bereaved"] = Victim(v => v with { RelationshipToCrime = "BEREAVED" }),
        ["consent"] = Says(s => s with { ReferralBasis = ReferralBasis.ExplicitConsent }),
        ["safeguarding"] = Says(s => s with { ReferralBasis = ReferralBasis.Safeguarding }),
        ["basis-unsaid"] = Says(s => s with { ReferralBasis = null }),
        ["rape"] = Incident(i => i with { OffenceCode = "19C" }),
        ["stalking"] = Incident(i => i with { OffenceCode = "8Q" }),
        ["kidnap"] = Incident(i => i with { OffenceCode = "36" }),
        ["murder"] = Incident(i => i with { OffenceCode = "1" }),
        ["unknown-offence"] = Incident(i => i with { OffenceCode = "999X" }),
        ["muddled-text"] = Incident(i => i with { OffenceCode = null, OffenceText = "Asslt - ABH s47" }),
        ["vehicle"] = Incident(i => i with { OffenceCode = "45" }),
        ["vehicle-damage"] = Incident(i => i with { OffenceCode = "58C" }),
        ["taking-vehicle"] = Incident(i => i with { OffenceCode = null, OffenceText = "Theft or unauthorised taking of motor vehicle" }),
        ["duplicate"] = facts => facts with { IsDuplicate = true },
        ["partner"] = Says(s => s with { Suspects = [new() { RelationshipToVictim = "EX-PARTNER" }] }),
        ["home-away"] = Victim(v => v with { Address = new(["1 Far Lane"], "Leeds", "LS1 4AP", null) }),
        ["home-fixed-nowhere"] = Victim(v => v with { Address = new(["No fixed abode"], null, "ZZ99 3VZ", null) }),
        ["home-forces"] = Victim(v => v with { Address = new(["Unit 1"], null, "BFPO 801", null) }),
        ["home-unclear"] = Victim(v => v with { Address = new(["1 Far Lane"], "Leeds", "LS1", null) }),
        ["home-here"] = Victim(v => v with { Address = new(["1 Near Lane"], "Southampton", "SO15 2AB", null) }),
        ["scene-away"] = Incident(i => i with { Postcode = "LS2 7EW" }),
        ["scene-unsaid"] = Incident(i => i with { Postcode = null }),
        ["no-phone"] = Victim(v => v with { Phones = [] }),
        ["bad-phone"] = Phone(p => p with { Number = "123" }),
        ["unsafe"] = Phone(p => p with { SafeToCall = false }),
        ["safe"] = Phone(p => p with { SafeToCall = true }),
        ["voicemail-only"] = Phone(p => p with { SafeForVoicemail = true }),
        ["text-only"] = Phone(p => p with { SafeToCall = false, SafeForText = true }),
        ["suspects-phone"] = Says(s => s with { Suspects = [new() { Phones = ["+44 7700 900123"] }] }),
        ["email"] = Victim(v => v with { Emails = [new("a@example.org", null)] }),
        ["bad-email"] = Victim(v => v with { Emails = [new("a at example.org", null)] }),
        ["safe-email"] = Victim(v => v with { Emails = [new("a@example.org", true)] }),
        ["guardian"] = Victim(v => v with { Guardian = new("G", null, "07700 900789", false) }),
        ["guardian-suspect"] = Victim(v => v with { Guardian = new("G", null, "07700 900789", true) }),
        ["high"] = Risk(RiskGrade.High, null),
        ["medium"] = Risk(RiskGrade.Medium, 13),
        ["score-14"] = Risk(RiskGrade.Standard, 14),
    };

    public static TriageFacts Facts(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Plain(), (facts, word) => Find(word)(facts));

    private static Func<TriageFacts, TriageFacts> Find(string word) =>
        char.IsAsciiLetterUpper(word[0])
            ? Incident(i => i with { Qualifiers = [.. i.Qualifiers, word] })
            : Words[word];

    private static TriageFacts Plain() => Samples.Facts(new Statement
    {
        ReferralBasis = ReferralBasis.InformedOptOut,
        Incident = new() { CrimeReference = "44260412345", OffenceCode = "8N", Postcode = "SO14 7LY" },
        Victim = new() { FamilyName = "Example", DateOfBirth = new(1988, 3, 14), Phones = [new("07700 900123", "mobile", null, null, null, null)] },
    });

    private static Func<TriageFacts, TriageFacts> Says(Func<Statement, Statement> change) =>
        facts => facts with { Statement = change(facts.Statement) };

    private static Func<TriageFacts, TriageFacts> Victim(Func<VictimStatement, VictimStatement> change) =>
        Says(s => s with { Victim = change(s.Victim) });

    private static Func<TriageFacts, TriageFacts> Incident(Func<IncidentStatement, IncidentStatement> change) =>
        Says(s => s with { Incident = change(s.Incident) });

    private static Func<TriageFacts, TriageFacts> Phone(Func<PhoneStatement, PhoneStatement> change) =>
        Victim(v => v with { Phones = [change(v.Phones[0])] });

    private static Func<TriageFacts, TriageFacts> Vulnerable(string vulnerability) =>
        Victim(v => v with { Vulnerabilities = [.. v.Vulnerabilities, vulnerability] });

    private static Func<TriageFacts, TriageFacts> Risk(RiskGrade grade, int? score) =>
        Says(s => s with { Risk = new() { Tool = "DASH", Grade = grade, Score = score } });
}
