using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Assessments.Marac;

/// <summary>The conference discussed it; from that day on a further incident is a repeat for twelve months.</summary>
/// <param name="Agreed">What the service is to do.</param>
/// <param name="ExpectedVersion">Of the MARAC referral.</param>
[Requires(Permission.CasesEdit)]
public sealed record HearMaracCommand(CaseId CaseId, MaracReferralId MaracId, DateOnly? On, string? Agreed, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class HearMaracValidator : AbstractValidator<HearMaracCommand>
{
    public HearMaracValidator()
    {
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day of the conference");
        RuleFor(c => c.Agreed).FreeText(MaracReferral.DecisionMaxLength);
    }
}

internal sealed class HearMaracHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<HearMaracCommand, Unit>
{
    public async Task<Unit> Handle(HearMaracCommand command, CancellationToken cancellationToken)
    {
        var (marac, _) = await db.RequireMarac(command.CaseId, command.MaracId, command.ExpectedVersion, cancellationToken);
        marac.Hear(command.On!.Value, PlainText.CleanOrNull(command.Agreed), (await reference.Current(cancellationToken)).Today);
        return Unit.Value;
    }
}
