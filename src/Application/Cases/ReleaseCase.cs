using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases;

/// <summary>Nobody leads the case any more: it waits in its team, and workers of the team may ask for it.</summary>
[Requires(Permission.CasesAssign)]
public sealed record ReleaseCaseCommand(CaseId CaseId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class ReleaseCaseValidator : AbstractValidator<ReleaseCaseCommand>
{
    public ReleaseCaseValidator() => RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
}

internal sealed class ReleaseCaseHandler(ICaseDbContext db, CaseGiving giving, TimeProvider clock) : IRequestHandler<ReleaseCaseCommand, Unit>
{
    public async Task<Unit> Handle(ReleaseCaseCommand command, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        about.Release(PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime);
        await giving.EndOffers([about.Id], ct);
        return Unit.Value;
    }
}
