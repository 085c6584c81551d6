using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Drafts;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Drafts;

/// <summary>
/// May the caller see the record of that form? No access record is left: nothing of the record is shown, and the page with the form left one.
/// </summary>
internal sealed class DraftAccess(ICaseDbContext db, ICurrentUser user, LentCases lent)
{
    public Task Require(FormAddress form, CancellationToken ct) => form switch
    {
        { Part: "cases", RecordId: { } id } => db.RequireVisible(user, CaseId.From(id), ct),
        { Part: "referrals", RecordId: { } id } => db.RequireVisible(user, ReferralId.From(id), ct),
        { Part: "lent", RecordId: { } id } => lent.Require(CaseId.From(id), ct),
        _ => Task.CompletedTask,
    };
}
