using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>The worker to whom a case is offered takes it, and leads it from now on.</summary>
[Requires(Permission.CasesTake)]
[NotCaseData("Whoever answers an offer does not see the case yet; the offer is theirs alone")]
public sealed record AcceptTransferCommand(CaseTransferId TransferId, long ExpectedVersion) : ICommand;

internal sealed class AcceptTransferHandler(
    ICaseDbContext db, ICurrentUser user, WorkerSuggestions suggestions, Acquaintances acquaintances, CaseGiving giving, TransferNotice notice, TimeProvider clock)
    : IRequestHandler<AcceptTransferCommand, Unit>
{
    public async Task<Unit> Handle(AcceptTransferCommand command, CancellationToken ct)
    {
        var offer = await db.RequireOfferTo(user.UserId, command.TransferId, command.ExpectedVersion, ct);
        var about = await db.Cases.RequireAsync(offer.CaseId, null, ct);
        offer.Accept(about);
        var worker = await suggestions.RequireWorker(offer.ToWorkerId, about.Id, ct);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, ct);
        await acquaintances.RequireNone(referral, worker.Id, ct);

        await giving.Give(about, worker, new GivenBy(Suggested: false, offer.OverLimit, offer.Reason), ct);
        await notice.Answered(offer, about.Reference, clock.GetUtcNow().UtcDateTime, ct);
        return Unit.Value;
    }
}
