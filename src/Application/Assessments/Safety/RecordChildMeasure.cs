using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Assessments.Safety;

/// <param name="On">Today where it is missing.</param>
[Requires(Permission.CasesEdit)]
public sealed record RecordChildMeasureCommand(CaseId CaseId, HouseholdChildId ChildId, string? Code, DateOnly? On, string? Note, long Version)
    : ICommand, IConcernsCase;

internal sealed class RecordChildMeasureValidator : AbstractValidator<RecordChildMeasureCommand>
{
    public RecordChildMeasureValidator()
    {
        RuleFor(c => c.Code).Given("Select what was done");
        RuleFor(c => c.Note).FreeText(HouseholdChild.NoteMaxLength);
    }
}

internal sealed class RecordChildMeasureHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordChildMeasureCommand, Unit>
{
    public async Task<Unit> Handle(RecordChildMeasureCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Refuse.If(!(await reference.Current(cancellationToken)).IsInForce(CodeLists.ChildMeasures, command.Code), SafetyErrors.UnknownMeasure);
        var child = await db.RequireChild(command.CaseId, command.ChildId, command.Version, cancellationToken);
        child.Note(command.Code!, command.On ?? LondonTime.LocalDate(now), PlainText.CleanOrNull(command.Note), user.Author(), now);
        return Unit.Value;
    }
}
