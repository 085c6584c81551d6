using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>Support that a volunteer gave on a case lent to them. Its time counts as their hours by itself.</summary>
/// <param name="GivenOn">Today where it is left out.</param>
[Requires(Permission.CasesLent)]
public sealed record LogLentSupportCommand(CaseId CaseId, string? TypeCode, int? Minutes, DateOnly? GivenOn, string? Note)
    : ICommand<SupportSessionId>, IConcernsLentCase, IIdempotent;

internal sealed class LogLentSupportValidator : AbstractValidator<LogLentSupportCommand>
{
    public LogLentSupportValidator()
    {
        RuleFor(c => c.TypeCode).Given("Select what was given");
        RuleFor(c => c.Minutes).NotNull().WithMessage("Enter how many minutes it took");
        RuleFor(c => c.Note).FreeText(SupportSession.NoteMaxLength);
    }
}

internal sealed class LogLentSupportHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<LogLentSupportCommand, SupportSessionId>
{
    public async Task<SupportSessionId> Handle(LogLentSupportCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        Refuse.If(!codes.IsInForce(CodeLists.SupportTypes, command.TypeCode), SupportErrors.UnknownType);

        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var said = new SupportGivenWords(command.TypeCode!, command.Minutes!.Value, command.GivenOn ?? codes.Today, PlainText.CleanOrNull(command.Note));
        var me = user.UserId;
        var first = await db.CaseLoans.Where(l => l.CaseId == about.Id && l.VolunteerId == me).MinAsync(l => l.LentUtc, cancellationToken);
        Refuse.If(said.GivenOn < LondonTime.LocalDate(first) || said.GivenOn < HoursEntry.FirstDay(codes.Today), LoanErrors.BeforeItWasLent);
        var session = SupportSession.Record([about], said, user.Author(), now);
        db.SupportSessions.Add(session);
        return session.Id;
    }
}
