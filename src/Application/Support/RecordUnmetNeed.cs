using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>There is no service for what the person needs, where they live.</summary>
[Requires(Permission.CasesEdit)]
public sealed record RecordUnmetNeedCommand(CaseId CaseId, string? NeedCode, string? Note) : ICommand<UnmetNeedId>, IConcernsCase, IIdempotent;

internal sealed class RecordUnmetNeedValidator : AbstractValidator<RecordUnmetNeedCommand>
{
    public RecordUnmetNeedValidator()
    {
        RuleFor(c => c.NeedCode).Given("Select the need");
        RuleFor(c => c.Note).FreeText(UnmetNeed.NoteMaxLength);
    }
}

internal sealed class RecordUnmetNeedHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordUnmetNeedCommand, UnmetNeedId>
{
    public async Task<UnmetNeedId> Handle(RecordUnmetNeedCommand command, CancellationToken cancellationToken)
    {
        Refuse.If(!(await reference.Current(cancellationToken)).IsInForce(CodeLists.NeedCategories, command.NeedCode), OnwardErrors.UnknownNeed);
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var unmet = UnmetNeed.Record(
            about, command.NeedCode!, UnmetNeedReason.NoService, null, PlainText.CleanOrNull(command.Note), user.Author(), clock.GetUtcNow().UtcDateTime);
        db.UnmetNeeds.Add(unmet);
        return unmet.Id;
    }
}
