using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.ServiceLevels;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>Within what time each promise is to be kept. Clocks that run already keep the target with which they started.</summary>
/// <param name="Targets">One for each promise and level of support; none left out, none twice.</param>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record ChangeServiceTargetsCommand(IReadOnlyList<ServiceTargetEntry>? Targets, DateOnly? From, DateOnly? To, long ExpectedVersion) : IChangesContract;

/// <param name="Amount">From 1 to <see cref="TargetTime.Most"/>.</param>
public sealed record ServiceTargetEntry(ServiceClockKind? Promise, SupportLevel? Level, int? Amount, TargetUnit? Unit);

internal sealed class ChangeServiceTargetsValidator : ContractChangeValidator<ChangeServiceTargetsCommand>
{
    public ChangeServiceTargetsValidator()
    {
        RuleFor(c => c.Targets).Must(IsWhole).WithMessage("Enter a time for each promise and each level of support, once");
        RuleForEach(c => c.Targets).ChildRules(target =>
        {
            target.RuleFor(t => t.Amount).NotNull().InclusiveBetween(1, TargetTime.Most).WithMessage($"Each time must be a whole number from 1 to {TargetTime.Most}");
            target.RuleFor(t => t.Unit).NotNull().IsInEnum().WithMessage("Choose in what each time is counted");
        });
    }

    private static bool IsWhole(IReadOnlyList<ServiceTargetEntry>? targets) =>
        targets is not null && targets.Count == ServiceTargets.Kinds.Count * ServiceTargets.Levels.Count
        && ServiceTargets.Kinds.All(kind => ServiceTargets.Levels.All(level => targets.Count(t => t.Promise == kind && t.Level == level) == 1));
}

internal sealed class ChangeServiceTargetsHandler(ContractEditor editor) : IRequestHandler<ChangeServiceTargetsCommand, Unit>
{
    public Task<Unit> Handle(ChangeServiceTargetsCommand command, CancellationToken ct)
    {
        var targets = ServiceTargets.Of(command.Targets!.ToDictionary(t => (t.Promise!.Value, t.Level!.Value), t => new TargetTime(t.Amount!.Value, t.Unit!.Value)));
        return editor.Change(command, ContractTermKind.ServiceTargets, targets.Write(), ct);
    }
}
