using CaseManagement.Domain.Drafts;

namespace CaseManagement.Domain.Tests.Drafts;

public sealed class FormAddressTests
{
    private const string Id = "01a206de-004b-798d-82cb-29c14c8bea20";

    [TestCase($"/cases/{Id}/note", "cases", Id)]
    [TestCase($"/referrals/{Id}/contact?point=1", "referrals", Id)]
    [TestCase($"/lent/{Id}?handler=Note", "lent", Id)]
    [TestCase("/referrals/new/enter", "referrals", null)]
    [TestCase("/complaints/record", "complaints", null)]
    public void Of_the_casework_it_tells_the_record(string text, string part, string? id)
    {
        var form = FormAddress.Of(text)!;

        Assert.That((form.Text, form.Part, form.RecordId?.ToString()), Is.EqualTo((text, part, id)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("/")]
    [TestCase("//")]
    [TestCase("cases/1")]
    [TestCase("/account")]
    [TestCase("/administration/users/new")]
    [TestCase("/casesandmore")]
    [TestCase("https://example.org/cases/1")]
    [TestCase("/cases/\n")]
    public void Anything_else_is_no_form_of_the_casework(string? text) => Assert.That(FormAddress.Of(text), Is.Null);

    [Test]
    public void No_longer_than_the_database_holds()
    {
        var longest = "/cases/" + new string('a', FormAddress.MaxLength - 7);

        Assert.That((FormAddress.Of(longest), FormAddress.Of(longest + "a")), Is.EqualTo((FormAddress.Of(longest), (FormAddress?)null)));
        Assert.That(FormAddress.Of(longest), Is.Not.Null);
    }
}
