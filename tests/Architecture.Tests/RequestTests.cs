using System.Reflection;
using CaseManagement.Application;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using FluentValidation;
using MediatR;

namespace CaseManagement.Architecture.Tests;

/// <summary>What every use case declares, and how its parts are built.</summary>
public sealed class RequestTests
{
    private static readonly Assembly Application = typeof(DependencyInjection).Assembly;

    private static readonly Type[] Requests = [.. Application.GetTypes().Where(t => !t.IsAbstract && Implements(t, typeof(IRequest<>)))];

    [Test]
    public void There_are_requests_to_look_at() => Assert.That(Requests, Has.Length.GreaterThan(10));

    [Test]
    public void Every_request_names_its_permission_or_says_why_it_is_open() => Assert.That(Requests.Where(NamesNoPermission), Is.Empty);

    [Test]
    public void Every_request_concerns_a_case_or_a_referral_or_says_why_not() => Assert.That(Requests.Where(IsUnclearAboutCases), Is.Empty);

    [Test]
    public void Every_request_has_one_handler() => Assert.That(
        Requests.Where(request => Application.GetTypes().Count(type => HandledBy(type).Contains(request)) != 1), Is.Empty);

    [Test]
    public void Handlers_and_validators_are_internal_and_sealed() => Assert.That(Application.GetTypes().Where(IsExposed), Is.Empty);

    [Test]
    public void Validators_ask_nobody() => Assert.That(Application.GetTypes().Where(AsksSomebody), Is.Empty);

    [Test] // negative control of each probe above
    public void The_probes_can_fail()
    {
        Assert.That(NamesNoPermission(typeof(Unguarded)), Is.True);
        Assert.That(NamesNoPermission(typeof(DoublyGuarded)), Is.True);
        Assert.That(NamesNoPermission(typeof(Guarded)), Is.False);
        Assert.That(IsUnclearAboutCases(typeof(Unguarded)), Is.True);
        Assert.That(IsUnclearAboutCases(typeof(DoublyGuarded)), Is.True);
        Assert.That(IsUnclearAboutCases(typeof(Guarded)), Is.False);
        Assert.That(IsExposed(typeof(ExposedHandler)), Is.True);
        Assert.That(IsExposed(typeof(AskingValidator)), Is.True);
        Assert.That(IsExposed(typeof(HiddenHandler)), Is.False);
        Assert.That(AsksSomebody(typeof(AskingValidator)), Is.True);
    }

    private static bool NamesNoPermission(Type request)
    {
        var permissions = request.GetCustomAttribute<RequiresAttribute>()?.AnyOf.Count ?? 0;
        var reason = request.GetCustomAttribute<OpenToAnybodyAttribute>()?.Reason;
        return permissions > 0 == !string.IsNullOrWhiteSpace(reason);
    }

    private static bool IsUnclearAboutCases(Type request)
    {
        var concerns = typeof(IConcernsCase).IsAssignableFrom(request) || typeof(IConcernsReferral).IsAssignableFrom(request)
            || typeof(IConcernsLentCase).IsAssignableFrom(request);
        return concerns == !string.IsNullOrWhiteSpace(request.GetCustomAttribute<NotCaseDataAttribute>()?.Reason);
    }

    private static bool IsExposed(Type type) =>
        !type.IsAbstract && (Implements(type, typeof(IRequestHandler<,>)) || IsValidator(type))
        && (type.IsPublic || type.IsNestedPublic || !type.IsSealed);

    private static bool AsksSomebody(Type type) => !type.IsAbstract && IsValidator(type) && type.GetConstructors().Any(c => c.GetParameters().Length > 0);

    private static bool IsValidator(Type type) => typeof(IValidator).IsAssignableFrom(type);

    private static IEnumerable<Type> HandledBy(Type type) => type.GetInterfaces()
        .Where(i => !type.IsAbstract && i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        .Select(i => i.GenericTypeArguments[0]);

    private static bool Implements(Type type, Type definition) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition);

    private sealed record Unguarded : IQuery<int>;

    [Requires(Permission.Search)]
    [NotCaseData("A sample of a good request")]
    private sealed record Guarded : IQuery<int>;

    [Requires(Permission.Search)]
    [OpenToAnybody("A contradiction")]
    [NotCaseData("Another contradiction")]
    private sealed record DoublyGuarded(CaseId CaseId) : IQuery<int>, IConcernsCase;

    public sealed class ExposedHandler : IRequestHandler<ExposedHandler.Request, int>
    {
        public Task<int> Handle(Request request, CancellationToken cancellationToken) => Task.FromResult(0);

        public sealed record Request : IRequest<int>;
    }

    private sealed class HiddenHandler : IRequestHandler<Guarded, int>
    {
        public Task<int> Handle(Guarded request, CancellationToken cancellationToken) => Task.FromResult(0);
    }

    public class AskingValidator : AbstractValidator<string>
    {
        public AskingValidator(TimeProvider clock) => RuleFor(text => text).Must(_ => clock is not null);
    }
}
