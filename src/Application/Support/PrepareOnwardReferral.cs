using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>An onward referral is written. It leaves by an act of its own, for which consent is asked.</summary>
/// <param name="Why">What the service is to be told.</param>
[Requires(Permission.CasesEdit)]
public sealed record PrepareOnwardReferralCommand(CaseId CaseId, Guid? ServiceId, string? NeedCode, string? Why)
    : ICommand<OnwardReferralId>, IConcernsCase, IIdempotent;

internal sealed class PrepareOnwardReferralValidator : AbstractValidator<PrepareOnwardReferralCommand>
{
    public PrepareOnwardReferralValidator()
    {
        RuleFor(c => c.ServiceId).NotNull().WithMessage(OnwardErrors.UnknownService.Sentence);
        RuleFor(c => c.NeedCode).Given("Select what it is for");
        RuleFor(c => c.Why).Given("Enter what the service is to be told").FreeText(OnwardReferral.WhyMaxLength);
    }
}

internal sealed class PrepareOnwardReferralHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<PrepareOnwardReferralCommand, OnwardReferralId>
{
    public async Task<OnwardReferralId> Handle(PrepareOnwardReferralCommand command, CancellationToken cancellationToken)
    {
        var id = DirectoryServiceId.From(command.ServiceId!.Value);
        var service = await db.DirectoryServices.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        Refuse.If(service is null, OnwardErrors.UnknownService);
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var referral = OnwardReferral.Prepare(
            about, service!, command.NeedCode!, PlainText.Clean(command.Why!), user.Author(), clock.GetUtcNow().UtcDateTime);
        db.OnwardReferrals.Add(referral);
        return referral.Id;
    }
}
