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

/// <summary>The child no longer lives there, or was recorded by mistake.</summary>
[Requires(Permission.CasesEdit)]
public sealed record EndChildCommand(CaseId CaseId, HouseholdChildId ChildId, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class EndChildValidator : AbstractValidator<EndChildCommand>
{
    public EndChildValidator() => RuleFor(c => c.Reason).Given("Say why").FreeText(HouseholdChild.NoteMaxLength);
}

internal sealed class EndChildHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<EndChildCommand, Unit>
{
    public async Task<Unit> Handle(EndChildCommand command, CancellationToken cancellationToken)
    {
        var child = await db.RequireChild(command.CaseId, command.ChildId, command.Version, cancellationToken);
        child.End(PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
