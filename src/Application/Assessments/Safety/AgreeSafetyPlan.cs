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

/// <param name="Version">Of the plan; 0 where there is none yet.</param>
[Requires(Permission.CasesEdit)]
public sealed record AgreeSafetyPlanCommand(CaseId CaseId, SafetyPlanWords Words, string? With, DateOnly? ReviewOn, long Version) : ICommand, IConcernsCase;

internal sealed class AgreeSafetyPlanValidator : AbstractValidator<AgreeSafetyPlanCommand>
{
    public AgreeSafetyPlanValidator()
    {
        RuleFor(c => c.Words.AtCall).FreeText(SafetyPlan.AtCallMaxLength).OverridePropertyName("AtCall");
        RuleFor(c => c.Words.InDanger).FreeText(SafetyPlan.TextMaxLength).OverridePropertyName("InDanger");
        RuleFor(c => c.Words.SafePlaces).FreeText(SafetyPlan.TextMaxLength).OverridePropertyName("SafePlaces");
        RuleFor(c => c.Words.Children).FreeText(SafetyPlan.TextMaxLength).OverridePropertyName("Children");
        RuleFor(c => c.Words.HomeAndPhone).FreeText(SafetyPlan.TextMaxLength).OverridePropertyName("HomeAndPhone");
        RuleFor(c => c.With).Given("Enter with whom it was agreed").FreeText(SafetyPlan.WithMaxLength);
        RuleFor(c => c.ReviewOn).NotNull().WithMessage("Enter when you look at it again");
    }
}

internal sealed class AgreeSafetyPlanHandler(ICaseDbContext db, ICurrentUser user, SafetyReviews reviews, TimeProvider clock)
    : IRequestHandler<AgreeSafetyPlanCommand, Unit>
{
    public async Task<Unit> Handle(AgreeSafetyPlanCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        about.PlanMade();
        var plan = await db.FindSafetyPlan(about.Id, command.Version, cancellationToken);
        if (plan is null)
        {
            plan = SafetyPlan.Begin(about);
            db.SafetyPlans.Add(plan);
        }

        plan.Agree(Cleaned(command.Words), PlainText.Clean(command.With!), command.ReviewOn!.Value, user.Author(), now);
        await reviews.Next(about, plan.ReviewOn, now, cancellationToken);
        return Unit.Value;
    }

    private static SafetyPlanWords Cleaned(SafetyPlanWords words) => new(
        PlainText.CleanOrNull(words.AtCall), PlainText.CleanOrNull(words.InDanger), PlainText.CleanOrNull(words.SafePlaces),
        PlainText.CleanOrNull(words.Children), PlainText.CleanOrNull(words.HomeAndPhone));
}
