using CaseManagement.Application.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;

namespace CaseManagement.Architecture.Tests;

/// <summary>What is told of a fault is a code of the contract, never the name of a class or a word of somebody's own.</summary>
public sealed class FaultCodeTests
{
    [Test]
    public void Every_rule_of_every_validator_names_a_code_of_the_list_or_none()
    {
        var codes = Validators()
            .SelectMany(v => v.CreateDescriptor().Rules.SelectMany(r => r.Components).Select(c => (Rule: $"{v.GetType().Name}", c.ErrorCode)))
            .ToList();
        var own = codes.Where(c => c.ErrorCode is not null && !c.ErrorCode.EndsWith("Validator", StringComparison.Ordinal));

        Assert.That(codes, Has.Count.GreaterThan(50));
        Assert.That(own.Where(c => !FaultCodes.All.Contains(c.ErrorCode)), Is.Empty);
        Assert.That(codes.Select(c => FaultCodes.Of(c.ErrorCode)).Distinct(), Is.SubsetOf(FaultCodes.All));
    }

    [TestCase("NotEmptyValidator", FaultCode.Required)]
    [TestCase("NotNullValidator", FaultCode.Required)]
    [TestCase("MaximumLengthValidator", FaultCode.Range)]
    [TestCase("InclusiveBetweenValidator", FaultCode.Range)]
    [TestCase("PredicateValidator", FaultCode.Type)]
    [TestCase("SomethingNewValidator", FaultCode.Type)]
    [TestCase(null, FaultCode.Type)]
    [TestCase(FaultCode.Contradiction, FaultCode.Contradiction)]
    public void A_rule_without_a_code_has_the_one_of_its_kind(string? code, string told) => Assert.That(FaultCodes.Of(code), Is.EqualTo(told));

    private static IEnumerable<IValidator> Validators() => typeof(FaultCodes).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.IsAssignableTo(typeof(IValidator)))
        .Select(t => (IValidator)Activator.CreateInstance(t)!);
}
