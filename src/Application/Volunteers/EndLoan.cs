using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>The worker takes the case back; from that moment the volunteer sees nothing of it.</summary>
[Requires(Permission.CasesEdit)]
public sealed record EndLoanCommand(CaseId CaseId, CaseLoanId LoanId, string? Note, long Version) : ICommand, IConcernsCase;

/// <summary>The volunteer gives it back: done, or not able to go on.</summary>
[Requires(Permission.CasesLent)]
public sealed record ReturnLentCaseCommand(CaseId CaseId, string? Note, long Version) : ICommand, IConcernsLentCase;

internal sealed class EndLoanValidator : AbstractValidator<EndLoanCommand>
{
    public EndLoanValidator() => RuleFor(c => c.Note).FreeText(CaseLoan.TaskMaxLength);
}

internal sealed class ReturnLentCaseValidator : AbstractValidator<ReturnLentCaseCommand>
{
    public ReturnLentCaseValidator() => RuleFor(c => c.Note).Given("Say how it stands, so that the worker can go on").FreeText(CaseLoan.TaskMaxLength);
}

internal sealed class EndLoanHandler(ICaseDbContext db, LoanEnding ending, LentCases lent, TimeProvider clock)
    : IRequestHandler<EndLoanCommand, Unit>, IRequestHandler<ReturnLentCaseCommand, Unit>
{
    public Task<Unit> Handle(EndLoanCommand command, CancellationToken cancellationToken) =>
        End(command.CaseId, command.LoanId, command.Note, command.Version, false, cancellationToken);

    public async Task<Unit> Handle(ReturnLentCaseCommand command, CancellationToken cancellationToken) =>
        await End(command.CaseId, (await lent.Require(command.CaseId, cancellationToken)).Id, command.Note, command.Version, true, cancellationToken);

    private async Task<Unit> End(CaseId caseId, CaseLoanId id, string? note, long version, bool byVolunteer, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var loan = await db.RequireLoan(caseId, id, version, ct);
        var about = await db.Cases.SingleAsync(c => c.Id == caseId, ct);
        await ending.End(about, loan, LoanEnd.Returned, PlainText.CleanOrNull(note), now, ct);
        if (byVolunteer)
        {
            await ending.Tell(about, loan, "the volunteer gave the case back", now, ct);
        }

        return Unit.Value;
    }
}

internal static class LoanLoading
{
    /// <summary>A loan of this case. One of another case is not found.</summary>
    public static async Task<CaseLoan> RequireLoan(this ICaseDbContext db, CaseId caseId, CaseLoanId id, long version, CancellationToken ct)
    {
        var loan = await db.CaseLoans.SingleOrDefaultAsync(l => l.Id == id && l.CaseId == caseId, ct) ?? throw new NotFoundException();
        return loan.Version == version ? loan : throw new StaleVersionException();
    }
}
