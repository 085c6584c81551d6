using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class ContactModel(IMediator mediator, IReferenceData referenceData, ICurrentUser user, TimeProvider clock)
    : ContactPage(mediator, referenceData, user, clock)
{
    private readonly IMediator _mediator = mediator;
    private readonly ICurrentUser _user = user;

    protected override string ChangeSafeContactHref => ReferralLinks.SafeContact(Id);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var next = await Record(ct);
        switch (next)
        {
            case AfterContact.TryAgain:
                TempData.Done("Contact recorded. Now plan the next attempt");
                return Redirect(ReferralLinks.NextAttempt(Id));
            case AfterContact.Write:
                TempData.Done("Contact recorded. Enough was tried: write to them by a way that is safe", "Record what you sent", ReferralLinks.RecordContact(Id));
                break;
            case AfterContact.AwaitReply:
                TempData.Done("Contact recorded. They have time to answer now");
                break;
            case AfterContact.EndUnreached:
                TempData.Done("Contact recorded. Enough was tried: see below what follows");
                break;
            case AfterContact.ReturnToForce when _user.Has(Permission.ReferralsWork):
                TempData.Done("Contact recorded. If no other way is left, return it to the force", "Try another way", ReferralLinks.RecordContact(Id));
                return Redirect($"{ReferralLinks.ReturnToForce(Id)}?outcome=WRONGNO");
            case AfterContact.OpenCase when _user.Has(Permission.CasesAssign):
                TempData.Done("Contact recorded. The person was reached.", "Open a case", ReferralLinks.Assign(Id));
                break;
            case AfterContact.Close when _user.Has(Permission.ReferralsWork):
                TempData.Done("Contact recorded. The person declined support.", "Close the referral", ReferralLinks.Close(Id));
                break;
            case AfterContact.AwaitLeader:
                TempData.Done("Contact recorded and stopped. Make no further contact: the team leaders have been told.");
                break;
            default:
                TempData.Done("Contact recorded");
                break;
        }

        return Redirect(ReferralLinks.Referral(Id));
    }

    protected override Task<SafeContactSheet> Load(CancellationToken ct) => _mediator.Send(new GetSafeContactQuery(ReferralId.From(Id)), ct);
}
