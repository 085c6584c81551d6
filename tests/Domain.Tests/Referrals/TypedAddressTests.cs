using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class TypedAddressTests
{
    private static readonly AddressStatement Suspects = new(["Flat 3", "8 Sample Road"], "Portsmouth", "PO1 3AX", null);

    [TestCase("Flat 3, 8 Sample Road, Portsmouth, PO1 3AX")]
    [TestCase("flat 3 8 sample rd portsmouth po13ax")]
    [TestCase("Apartment 3\n8 Sample Rd\nSouthsea\nPortsmouth PO1 3AX")]
    [TestCase("8 Sample Road, Flat 3, PO1 3AX")]
    public void However_a_suspects_address_is_typed_it_is_known(string typed) =>
        Assert.That(TypedAddress.MayBe(TypedAddress.Read(typed), Suspects), Is.True);

    [TestCase("Flat 4, 8 Sample Road, Portsmouth, PO1 3AX")]
    [TestCase("10 Sample Road, Portsmouth, PO1 3AX")]
    [TestCase("Flat 3, 8 Sample Road, Fareham, PO16 7AA")]
    public void Another_address_is_another(string typed) =>
        Assert.That(TypedAddress.MayBe(TypedAddress.Read(typed), Suspects), Is.False);

    [Test]
    public void Where_the_suspects_postcode_is_not_known_the_street_decides() =>
        Assert.That(TypedAddress.MayBe(TypedAddress.Read("8 Sample Rd, Portsmouth, PO1 3AX"), new(["8 Sample Road"], null, null, null)), Is.True);

    [Test]
    public void An_address_without_a_postcode_has_none() =>
        Assert.That(TypedAddress.Read("8 Sample Road, Portsmouth").Postcode, Is.Null);
}
