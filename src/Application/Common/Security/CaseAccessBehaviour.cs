using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Common.Security;

/// <summary>
/// May the caller see this case or referral? If so, that is written down before anything is shown; where it cannot be
/// written, nothing is shown (docs/adr/0005).
/// </summary>
internal sealed class CaseAccessBehaviour<TRequest, TResponse>(
    ICaseDbContext db, ICurrentUser user, IAccessLog accessLog, LentCases lentCases, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var aboutCase = request as IConcernsCase;
        var aboutReferral = request as IConcernsReferral;
        var aboutLent = request as IConcernsLentCase;
        if (aboutCase is null && aboutReferral is null && aboutLent is null)
        {
            return await next();
        }

        if (aboutCase is not null)
        {
            await db.RequireVisible(user, aboutCase.CaseId, cancellationToken);
        }

        if (aboutReferral is not null)
        {
            await db.RequireVisible(user, aboutReferral.ReferralId, cancellationToken);
        }

        if (aboutLent is not null)
        {
            await lentCases.Require(aboutLent.CaseId, cancellationToken);
        }

        await accessLog.Write(
            new AccessRecord(
                clock.GetUtcNow().UtcDateTime, user.Actor, typeof(TRequest).Name, aboutCase?.CaseId.Value ?? aboutLent?.CaseId.Value, aboutReferral?.ReferralId.Value),
            cancellationToken);
        return await next();
    }
}

/// <summary>Writes an access record for good, outside any unit of work: a refused act leaves its trace too.</summary>
public interface IAccessLog
{
    Task Write(AccessRecord record, CancellationToken ct);
}
