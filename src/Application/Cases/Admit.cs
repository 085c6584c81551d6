using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Somebody who was locked out may see the case again, as far as their role lets them.</summary>
[Requires(Permission.CasesLockOut)]
public sealed record AdmitCommand(CaseId CaseId, UserId UserId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class AdmitValidator : AbstractValidator<AdmitCommand>
{
    public AdmitValidator() => RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
}

internal sealed class AdmitHandler(ICaseDbContext db) : IRequestHandler<AdmitCommand, Unit>
{
    public async Task<Unit> Handle(AdmitCommand command, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        var lockout = await db.CaseLockouts.SingleOrDefaultAsync(l => l.CaseId == about.Id && l.UserId == command.UserId, ct);
        Refuse.If(lockout is null, CaseErrors.NotLockedOut);
        about.Admit(lockout!, PlainText.Clean(command.Reason!));
        db.CaseLockouts.Remove(lockout!);
        return Unit.Value;
    }
}
