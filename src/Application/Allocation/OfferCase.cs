using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>A case is offered to another worker. They learn its reference and kind, and see it only when they accept.</summary>
[Requires(Permission.CasesAssign, Permission.CasesEdit)]
public sealed record OfferCaseCommand(CaseId CaseId, UserId? WorkerId, string? Reason, [property: JsonIgnore] long? ExpectedVersion)
    : ICommand<CaseTransferId>, IConcernsCase, IIdempotent;

internal sealed class OfferCaseValidator : AbstractValidator<OfferCaseCommand>
{
    public OfferCaseValidator()
    {
        RuleFor(c => c.WorkerId).NotNull().WithMessage("Select a worker");
        RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class OfferCaseHandler(
    ICaseDbContext db, WorkerSuggestions suggestions, Acquaintances acquaintances, TransferNotice notice, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<OfferCaseCommand, CaseTransferId>
{
    public async Task<CaseTransferId> Handle(OfferCaseCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, ct);
        var me = user.UserId ?? throw new ForbiddenException();
        if (!user.Has(Permission.CasesAssign) && about.LeadWorkerId != me)
        {
            throw new ForbiddenException();
        }

        Refuse.If(await db.CaseTransfers.AnyAsync(t => t.CaseId == about.Id && t.Status == TransferStatus.Offered, ct), AllocationErrors.OfferedAlready);
        var worker = await suggestions.RequireWorker(command.WorkerId!.Value, about.Id, ct);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, ct);
        var related = await acquaintances.RequireFree(referral, worker.Id, ct);
        var overLimit = (await suggestions.For(CaseToGive.Of(about), related, ct)).IsOverLimit(worker.Id, user.Has(Permission.AllocationOverride));

        var offer = CaseTransfer.Offer(about, worker.Id, me, PlainText.Clean(command.Reason!), overLimit, now);
        db.CaseTransfers.Add(offer);
        await notice.Offered(offer, about.Reference, now, ct);
        return offer.Id;
    }
}
