using AutoMapper;
using CaseManagement.Application.Common.Mappings;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Architecture.Tests;

public sealed class MappingTests
{
    private static readonly MapperConfiguration Configuration = Mappings.Create();

    [Test]
    public void Every_member_of_every_result_has_a_source() => Configuration.AssertConfigurationIsValid();

    [Test]
    public void There_are_maps_and_each_has_a_limit_of_depth() =>
        Assert.That(Configuration.GetAllTypeMaps().Select(map => map.MaxDepth), Is.Not.Empty.And.All.EqualTo(64));

    [Test]
    public void Nothing_is_mapped_into_a_domain_type() =>
        Assert.That(Configuration.GetAllTypeMaps().Where(map => map.DestinationType.Assembly == typeof(AggregateRoot).Assembly), Is.Empty);

    [Test]
    public void A_key_is_shown_with_everything_but_its_hash()
    {
        var key = ApiKey.Issue("plain", "Example force", ["referrals:read"], "44", ["192.0.2.0/24"], new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var row = Configuration.CreateMapper().Map<KeyRow>(key);

        Assert.That((row.Id, row.Owner, row.Force, row.ExpiresUtc), Is.EqualTo((key.Id, key.Owner, key.Force, key.ExpiresUtc)));
        Assert.That(row.Scopes.Concat(row.AllowedAddresses), Is.EqualTo(new[] { "referrals:read", "192.0.2.0/24" }));
        Assert.That(typeof(KeyRow).GetProperty("Hash"), Is.Null);
    }

    [Test] // negative control
    public void A_member_without_a_source_is_found() => Assert.Throws<AutoMapperConfigurationException>(
        () => Mappings.Create(configuration => configuration.CreateMap<ApiKey, Wrong>()).AssertConfigurationIsValid());

    private sealed record Wrong
    {
        public string Nowhere { get; init; } = "";
    }
}
