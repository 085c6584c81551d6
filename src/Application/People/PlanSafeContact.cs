using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People;

/// <summary>When, as whom and through whom the person is reached, and what to mind, as agreed with them.</summary>
/// <param name="AnyTime">Where it is said, no times count.</param>
/// <param name="ThroughName">Of the only one through whom the person is reached.</param>
/// <param name="ThroughContactPointId">Their number or address on the person's record; nobody is contacted while it is not there.</param>
[Requires(Permission.SafeContactEdit)]
public sealed record PlanSafeContactCommand(
    ReferralId ReferralId, string? SafeContactNote, bool AnyTime, IReadOnlyList<SafeTimeAnswer> Times, string? CoverName, string? CodeWord, string? ThroughName,
    string? ThroughRelation, Guid? ThroughContactPointId, bool PersonWillContact, bool CheckEachCall, long ExpectedVersion) : ICommand, IConcernsReferral
{
    /// <summary>The person chose that a message may say who writes.</summary>
    public bool MayNameService { get; init; }
}

public sealed record SafeTimeAnswer(IReadOnlyList<DayOfWeek>? Days, TimeOnly? From, TimeOnly? Until)
{
    /// <summary>A row of the form that was left out.</summary>
    internal bool IsEmpty => Days is null or [] && From is null && Until is null;
}

internal sealed class PlanSafeContactValidator : AbstractValidator<PlanSafeContactCommand>
{
    public PlanSafeContactValidator()
    {
        When(c => !c.AnyTime, () =>
        {
            RuleFor(c => c.Times).Must(times => times.Any(t => !t.IsEmpty)).WithMessage("Enter a time that is safe, or select that any time will do")
                .Must(times => times.Count <= SafeContactPlan.MostTimes).WithMessage($"Enter {SafeContactPlan.MostTimes} times at most")
                .OverridePropertyName(nameof(PlanSafeContactCommand.AnyTime));
            RuleForEach(c => c.Times).Where(t => !t.IsEmpty).SetValidator(new SafeTimeValidator());
        });
        RuleFor(c => c.CoverName).FreeText(SafeContactPlan.CoverNameMaxLength);
        RuleFor(c => c.CodeWord).FreeText(SafeContactPlan.CodeWordMaxLength);
        RuleFor(c => c.ThroughName).FreeText(NamedPerson.NameMaxLength);
        RuleFor(c => c.ThroughName).NotEmpty().WithMessage("Enter the name of the person through whom they are reached")
            .When(c => c.ThroughContactPointId is not null || !string.IsNullOrWhiteSpace(c.ThroughRelation));
        RuleFor(c => c.ThroughRelation).FreeText(NamedPerson.RelationMaxLength);
        RuleFor(c => c.SafeContactNote).FreeText(Person.NoteMaxLength);
    }
}

internal sealed class SafeTimeValidator : AbstractValidator<SafeTimeAnswer>
{
    public SafeTimeValidator()
    {
        RuleFor(t => t.Days).NotEmpty().WithMessage("Select the days on which this time is safe");
        RuleForEach(t => t.Days).IsInEnum();
        RuleFor(t => t.From).NotNull().WithMessage("Enter when it begins to be safe, like 09:30");
        RuleFor(t => t.Until).NotNull().WithMessage("Enter when it stops being safe, like 14:30")
            .GreaterThan(t => t.From).WithMessage("Enter an end after the beginning, on the same day. A time that lasts over midnight is entered as two");
    }
}

internal sealed class PlanSafeContactHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<PlanSafeContactCommand, Unit>
{
    public async Task<Unit> Handle(PlanSafeContactCommand command, CancellationToken ct)
    {
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, ct);
        person.PlanSafeContact(PlainText.CleanOrNull(command.SafeContactNote), Plan(command), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }

    private static SafeContactPlan Plan(PlanSafeContactCommand command) => new()
    {
        Times = command.AnyTime ? null : [.. command.Times.Where(t => !t.IsEmpty).Select(t => new SafeTime(t.Days!, t.From!.Value, t.Until!.Value))],
        CoverName = PlainText.CleanOrNull(command.CoverName),
        CodeWord = PlainText.CleanOrNull(command.CodeWord),
        OnlyThrough = PlainText.CleanOrNull(command.ThroughName) is { } name
            ? new NamedPerson(name, PlainText.CleanOrNull(command.ThroughRelation), command.ThroughContactPointId)
            : null,
        PersonWillContact = command.PersonWillContact,
        CheckEachCall = command.CheckEachCall,
        MayNameService = command.MayNameService,
    };
}
