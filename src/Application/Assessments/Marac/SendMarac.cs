using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Assessments.Marac;

/// <summary>It was sent, over the area's own secure way.</summary>
/// <param name="On">The day, in Europe/London.</param>
/// <param name="ExpectedVersion">Of the MARAC referral.</param>
[Requires(Permission.CasesEdit)]
public sealed record SendMaracCommand(CaseId CaseId, MaracReferralId MaracId, DateOnly? On, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class SendMaracValidator : AbstractValidator<SendMaracCommand>
{
    public SendMaracValidator() => RuleFor(c => c.On).NotNull().WithMessage("Enter the day on which it was sent");
}

internal sealed class SendMaracHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IRequestHandler<SendMaracCommand, Unit>
{
    public async Task<Unit> Handle(SendMaracCommand command, CancellationToken cancellationToken)
    {
        var (marac, about) = await db.RequireMarac(command.CaseId, command.MaracId, command.ExpectedVersion, cancellationToken);
        marac.Send(command.On!.Value, (await reference.Current(cancellationToken)).Today);
        await db.KeepPromise(about, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return Unit.Value;
    }
}
