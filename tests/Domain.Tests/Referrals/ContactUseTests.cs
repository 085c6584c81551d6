using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class ContactUseTests
{
    // call, voicemail, text as stated (+ safe, - unsafe, ? not stated) | what may be used in a plain and in a sensitive case
    [TestCase("???", "Call", "")]
    [TestCase("+??", "Call", "Call")]
    [TestCase("-??", "", "")]
    [TestCase("?+?", "Call,Voicemail", "")]
    [TestCase("-+?", "", "")]
    [TestCase("++?", "Call,Voicemail", "Call,Voicemail")]
    [TestCase("+-?", "Call", "Call")]
    [TestCase("??+", "Call,Text", "Text")]
    [TestCase("-?+", "Text", "Text")]
    [TestCase("+++", "Call,Voicemail,Text", "Call,Voicemail,Text")]
    [TestCase("---", "", "")]
    public void A_number_may_be_used_as_the_contract_says(string stated, string plain, string sensitive)
    {
        var point = Phone(Flag(stated[0]), Flag(stated[1]), Flag(stated[2]));

        Assert.That((Uses(point, false), Uses(point, true)), Is.EqualTo((plain, sensitive)));
    }

    [TestCase('?', true, false)]
    [TestCase('+', true, true)]
    [TestCase('-', false, false)]
    public void Email_and_post_may_be_used_as_the_contract_says(char stated, bool plain, bool sensitive)
    {
        var email = Phone(null, null, null) with { Kind = ContactPointKind.Email, SafeForEmail = Flag(stated) };
        var post = Phone(null, null, null) with { Kind = ContactPointKind.Post, SafeForPost = Flag(stated) };

        Assert.That((Uses(email, false) == "Email", Uses(email, true) == "Email"), Is.EqualTo((plain, sensitive)));
        Assert.That((Uses(post, false) == "Post", Uses(post, true) == "Post"), Is.EqualTo((plain, sensitive)));
    }

    [Test]
    public void What_is_a_suspects_or_no_valid_point_is_never_used_even_where_it_is_called_safe()
    {
        var safe = Phone(true, true, true);

        Assert.That(Uses(safe with { EqualsSuspects = true }, false), Is.Empty);
        Assert.That(Uses(safe with { IsValid = false }, false), Is.Empty);
    }

    [Test]
    public void A_suspects_number_is_known_again_however_it_is_written([Values("07700900123", "+44 7700 900123", "7700 900 123", "(0044) 7700-900123")] string theirs)
    {
        var points = Points(new() { Phones = [theirs] }, victim => victim with { Phones = [new("07700 900123", null, true, true, true, null)] });

        Assert.That(points[0].EqualsSuspects, Is.True);
    }

    [TestCase("Flat 3|8 Sample Road", "Portsmouth", "PO1 3AX", true)]
    [TestCase("FLAT 3, 8 Sample Rd.", null, "po13ax", true)]
    [TestCase("Flat 3|8 Sample Road|Portsmouth|PO1 3AX", "Portsmouth", null, true)]
    [TestCase("Flat 3|8 Sample Road", null, null, true)]
    [TestCase("Flat 4|8 Sample Road", "Portsmouth", "PO1 3AX", false)]
    [TestCase("Flat 3|8 Sample Road", "Portsmouth", "PO1 3AY", false)]
    [TestCase("Flat 3|8 Sample Road", "Southampton", null, false)]
    [TestCase("", null, "PO1 3AX", false)]
    public void A_suspects_address_is_known_again_however_it_is_written(string lines, string? town, string? postcode, bool same)
    {
        var theirs = new AddressStatement(lines.Split('|', StringSplitOptions.RemoveEmptyEntries), town, postcode, null);
        var points = Points(new() { Address = theirs }, victim => victim with { Address = new(["Flat 3", "8 Sample Road"], "Portsmouth", "PO1 3AX", true) });

        Assert.That(points[0].EqualsSuspects, Is.EqualTo(same));
    }

    [Test]
    public void Letters_to_a_home_that_a_suspect_shares_are_not_sent() =>
        Assert.That(
            Points(new() { LivesWithVictim = true }, victim => victim with { Address = new(["1 Demo Mews"], null, "SO23 8AA", true) })[0].EqualsSuspects,
            Is.True);

    [TestCase(true, "", "")]
    [TestCase(false, "Call", "")]
    public void A_guardians_number_counts_unless_the_guardian_may_be_the_suspect(bool mayBeSuspect, string plain, string sensitive)
    {
        var point = Points(new(), victim => victim with { Guardian = new("G", null, "07700 900789", mayBeSuspect) }).Single();

        Assert.That((point.Type, point.Field, Uses(point, false), Uses(point, true)), Is.EqualTo(("guardian", "victim.guardian.phone", plain, sensitive)));
    }

    [Test]
    public void The_victims_own_number_is_not_used_if_it_is_that_of_a_guardian_who_may_be_the_suspect()
    {
        var points = Points(new(), victim => victim with
        {
            Phones = [new("07700 900789", null, true, null, null, null)],
            Guardian = new("G", null, "+447700900789", true),
        });

        Assert.That(points.Select(point => point.EqualsSuspects), Is.All.True);
    }

    [Test]
    public void A_number_that_is_given_twice_is_as_safe_as_its_worse_description()
    {
        var points = Points(new(), victim => victim with
        {
            Phones = [new("07700 900123", null, true, true, null, null), new("+44 7700 900123", null, false, null, null, null)],
        });

        Assert.That(points.Select(point => point.SafeToCall), Is.All.False);
        Assert.That(points[0].SafeForVoicemail, Is.True);
    }

    [Test]
    public void What_the_force_calls_unsafe_is_unsafe_on_points_from_elsewhere_too()
    {
        var ours = Phone(true, null, null) with { Field = "ours" };
        var victim = new VictimStatement { Phones = [new("01632 960001", null, false, null, null, null)] };

        Assert.That(ReportedContactPoints.From(new() { Victim = victim }, [ours]).Single(point => point.Field == "ours").SafeToCall, Is.False);
        Assert.That(ReportedContactPoints.From(new() { Suspects = [new() { Phones = ["01632960001"] }] }, [ours]).Single().EqualsSuspects, Is.True);
    }

    private static IReadOnlyList<ReportedContactPoint> Points(SuspectStatement suspect, Func<VictimStatement, VictimStatement> with) =>
        ReportedContactPoints.From(new() { Victim = with(new()), Suspects = [suspect] });

    private static ReportedContactPoint Phone(bool? call, bool? voicemail, bool? text) => new()
    {
        Kind = ContactPointKind.Phone,
        Value = "+441632960001",
        Display = "01632 960001",
        IsValid = true,
        Field = "victim.phones[0]",
        SafeToCall = call,
        SafeForVoicemail = voicemail,
        SafeForText = text,
    };

    private static string Uses(ReportedContactPoint point, bool sensitive) =>
        string.Join(",", Enum.GetValues<ContactChannel>().Where(channel => ContactUse.MayUse(point, channel, sensitive)));

    private static bool? Flag(char stated) => stated switch { '+' => true, '-' => false, _ => null };
}
