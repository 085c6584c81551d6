using System.Reflection;
using CaseManagement.Domain.Common;

namespace CaseManagement.Architecture.Tests;

/// <summary>Nothing on an aggregate can be set from outside, and none is made but by its own factory.</summary>
public sealed class DomainTests
{
    private static readonly Type[] Aggregates =
        [.. typeof(AggregateRoot).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(AggregateRoot).IsAssignableFrom(t))];

    [Test]
    public void There_are_aggregates_to_look_at() => Assert.That(Aggregates, Has.Length.GreaterThan(5));

    [Test]
    public void Aggregates_have_no_public_setters() => Assert.That(Aggregates.SelectMany(PublicSetters), Is.Empty);

    [Test]
    public void Aggregates_are_sealed_and_have_a_private_constructor_without_parameters_and_no_public_one() =>
        Assert.That(Aggregates.Where(CanBeMadeByAnybody), Is.Empty);

    [Test]
    public void Events_are_sealed_records() => Assert.That(
        typeof(DomainEvent).Assembly.GetTypes().Where(t => t != typeof(DomainEvent) && typeof(DomainEvent).IsAssignableFrom(t) && !t.IsSealed), Is.Empty);

    [Test] // negative control of each probe above
    public void The_probes_can_fail()
    {
        Assert.That(PublicSetters(typeof(Careless)), Is.EquivalentTo(new[] { "Careless.Name", "Careless.Code" }));
        Assert.That(CanBeMadeByAnybody(typeof(Careless)), Is.True);
    }

    private static IEnumerable<string> PublicSetters(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod?.IsPublic == true).Select(p => $"{type.Name}.{p.Name}");

    private static bool CanBeMadeByAnybody(Type type) =>
        !type.IsSealed || type.GetConstructors().Length > 0 || type.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, []) is not { IsPrivate: true };

    public class Careless : AggregateRoot
    {
        public string Name { get; set; } = "";

        public string Code { get; init; } = "";

        public override Guid AggregateId => Guid.Empty;
    }
}
