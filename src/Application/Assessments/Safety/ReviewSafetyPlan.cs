using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Assessments.Safety;

/// <summary>It was looked at, and holds as it is.</summary>
/// <param name="Version">Of the plan.</param>
[Requires(Permission.CasesEdit)]
public sealed record ReviewSafetyPlanCommand(CaseId CaseId, string? With, DateOnly? ReviewOn, long Version) : ICommand, IConcernsCase;

internal sealed class ReviewSafetyPlanValidator : AbstractValidator<ReviewSafetyPlanCommand>
{
    public ReviewSafetyPlanValidator()
    {
        RuleFor(c => c.With).Given("Enter with whom you looked at it").FreeText(SafetyPlan.WithMaxLength);
        RuleFor(c => c.ReviewOn).NotNull().WithMessage("Enter when you look at it again");
    }
}

internal sealed class ReviewSafetyPlanHandler(ICaseDbContext db, SafetyReviews reviews, TimeProvider clock) : IRequestHandler<ReviewSafetyPlanCommand, Unit>
{
    public async Task<Unit> Handle(ReviewSafetyPlanCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        about.PlanMade();
        var plan = await db.FindSafetyPlan(about.Id, command.Version, cancellationToken);
        Refuse.If(plan is null, SafetyErrors.NoPlan);
        plan!.Review(PlainText.Clean(command.With!), command.ReviewOn!.Value, now);
        await reviews.Next(about, plan.ReviewOn, now, cancellationToken);
        return Unit.Value;
    }
}
