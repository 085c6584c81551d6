using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support.Rights;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support.Rights;

/// <summary>How far one of the rights is; what was said of it before is replaced, and stays on the timeline.</summary>
/// <param name="Version">Of the rights; 0 where nothing is recorded yet.</param>
[Requires(Permission.CasesEdit)]
public sealed record RecordRightCommand(
    CaseId CaseId, string Code, DateOnly? ExplainedOn, DateOnly? AskedForOn, bool? Met, DateOnly? MetOn, string? Note, long Version)
    : ICommand, IConcernsCase;

internal sealed class RecordRightValidator : AbstractValidator<RecordRightCommand>
{
    public RecordRightValidator() => RuleFor(c => c.Note).FreeText(VictimsRights.NoteMaxLength);
}

internal sealed class RecordRightHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IRequestHandler<RecordRightCommand, Unit>
{
    public async Task<Unit> Handle(RecordRightCommand command, CancellationToken cancellationToken)
    {
        Refuse.If(!(await reference.Current(cancellationToken)).IsInForce(CodeLists.VictimsCode, command.Code), RightsErrors.UnknownRight);
        var rights = await db.RequireRights(command.CaseId, command.Version, cancellationToken);
        rights.Record(
            command.Code,
            new RightProgress(command.ExplainedOn, command.AskedForOn, command.Met, command.MetOn, PlainText.CleanOrNull(command.Note)),
            LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime));
        return Unit.Value;
    }
}
