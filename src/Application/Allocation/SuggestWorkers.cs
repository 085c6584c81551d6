using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Who should get the case that a referral becomes.</summary>
[Requires(Permission.CasesAssign)]
public sealed record SuggestWorkersQuery(ReferralId ReferralId) : IQuery<WorkerSuggestionList>, IConcernsReferral;

/// <summary>Who else could lead a case.</summary>
[Requires(Permission.CasesAssign)]
public sealed record SuggestWorkersForCaseQuery(CaseId CaseId) : IQuery<WorkerSuggestionList>, IConcernsCase;

public sealed record WorkerSuggestionList(string Reference, long Version, Specialism Specialism, UserId? LeadWorkerId, AllocationAdvice Advice);

internal sealed class SuggestWorkersHandler(ICaseDbContext db, WorkerSuggestions suggestions, Acquaintances acquaintances)
    : IRequestHandler<SuggestWorkersQuery, WorkerSuggestionList>, IRequestHandler<SuggestWorkersForCaseQuery, WorkerSuggestionList>
{
    public async Task<WorkerSuggestionList> Handle(SuggestWorkersQuery request, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.ReferralId, cancellationToken) ?? throw new NotFoundException();
        var related = await acquaintances.Of(referral.PersonId, referral.Conflicts, cancellationToken);
        var advice = await suggestions.For(CaseToGive.Of(referral), related, cancellationToken);
        return new WorkerSuggestionList(referral.Reference, referral.Version, referral.Specialism, null, advice);
    }

    public async Task<WorkerSuggestionList> Handle(SuggestWorkersForCaseQuery request, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw new NotFoundException();
        var conflicts = await db.Referrals.Where(r => r.Id == about.ReferralId).Select(r => r.Conflicts).SingleAsync(cancellationToken);
        var related = await acquaintances.Of(about.PersonId, conflicts, cancellationToken);
        var advice = await suggestions.For(CaseToGive.Of(about), related, cancellationToken);
        return new WorkerSuggestionList(about.Reference, about.Version, about.Specialism, about.LeadWorkerId, advice);
    }
}
