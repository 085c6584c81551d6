using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>When it is delivered or fitted. The safe-contact rule must allow a visit then; where there is a plan, the worker checks it too.</summary>
/// <param name="Discreet">As the case calls for where it is left out.</param>
/// <param name="FitsSafeContact">The worker checked the time with the safe-contact plan, or with the person.</param>
/// <param name="OverrideReason">Why somebody comes although it is not safe; counts only with the permission to override.</param>
[Requires(Permission.CasesEdit)]
public sealed record ArrangeItemCommand(
    CaseId CaseId, ItemRequestId ItemId, DateTime? WhenUtc, bool? Discreet, bool FitsSafeContact, string? Note, string? OverrideReason, long Version) : ICommand, IConcernsCase;

internal sealed class ArrangeItemValidator : AbstractValidator<ArrangeItemCommand>
{
    public ArrangeItemValidator()
    {
        RuleFor(c => c.WhenUtc).NotNull().WithMessage("Enter when it is delivered or fitted");
        RuleFor(c => c.Note).FreeText(ItemRequest.WhyMaxLength);
        RuleFor(c => c.OverrideReason).IsReasonToOverride();
    }
}

internal sealed class ArrangeItemHandler(ICaseDbContext db, SafeSending safely, ICurrentUser user, TimeProvider clock) : IRequestHandler<ArrangeItemCommand, Unit>
{
    public async Task<Unit> Handle(ArrangeItemCommand command, CancellationToken cancellationToken)
    {
        var request = await db.RequireItem(command.CaseId, command.ItemId, command.Version, cancellationToken);
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var (person, facts) = await safely.FactsOf(about, cancellationToken);

        var answer = SafeContactPolicy.Answer(facts, ContactChannel.Visit, null, command.WhenUtc!.Value);
        var leave = SafeContactLeave.Of(about, answer, user.ReasonToOverride(command.OverrideReason), ItemErrors.Against(answer));
        var safety = new VisitSafety(leave, about.Sensitive || person.SafeContactNote is not null || person.Plan is not null, command.FitsSafeContact);
        request.Arrange(
            command.WhenUtc.Value, command.Discreet ?? request.Discreet, PlainText.CleanOrNull(command.Note), safety, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
