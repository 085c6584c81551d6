using CaseManagement.Api.Pages.Account;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Complaints;
using CaseManagement.Api.Pages.Consents;
using CaseManagement.Api.Pages.Lent;
using CaseManagement.Api.Pages.Referrals;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Api.Pages.Team;
using CaseManagement.Api.Pages.Volunteers;
using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Application.Common;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Integration.Tests.Web;

public sealed class SiteLinksTests
{
    [Test]
    public void Notifications_lead_where_the_pages_are()
    {
        var (about, referral, offer, complaint, worker) = (CaseId.New(), ReferralId.New(), CaseTransferId.New(), ComplaintId.New(), UserId.New());

        Assert.That(SiteLinks.Case(about), Is.EqualTo(CaseLinks.Case(about.Value)));
        Assert.That(SiteLinks.Support(about), Is.EqualTo(SupportLinks.Support(about.Value)));
        Assert.That(SiteLinks.Home, Is.EqualTo(AccountLinks.Home));
        Assert.That(SiteLinks.Team, Is.EqualTo(TeamLinks.Team));
        Assert.That(SiteLinks.OwnMail, Is.EqualTo(AccountLinks.Mail));
        Assert.That(SiteLinks.Plan(about), Is.EqualTo(SupportLinks.Plan(about.Value)));
        Assert.That(SiteLinks.FollowUps(about), Is.EqualTo(CaseLinks.FollowUps(about.Value)));
        Assert.That(SiteLinks.Consents(about), Is.EqualTo(ConsentLinks.Consents(about.Value)));
        Assert.That(SiteLinks.CaseWorkers(about), Is.EqualTo(CaseLinks.Workers(about.Value)));
        Assert.That(SiteLinks.Closure(about), Is.EqualTo(CaseLinks.Closure(about.Value)));
        Assert.That(SiteLinks.Concerns(about), Is.EqualTo(CaseLinks.Concerns(about.Value)));
        Assert.That(SiteLinks.Feedback(about), Is.EqualTo(CaseLinks.Feedback(about.Value)));
        Assert.That(SiteLinks.FileReviews(about), Is.EqualTo(CaseLinks.FileReviews(about.Value)));
        Assert.That(SiteLinks.Complaint(complaint), Is.EqualTo(ComplaintLinks.Complaint(complaint.Value)));
        Assert.That(CaseLinks.Worklist(new CaseFilter(true)), Is.EqualTo(SiteLinks.MyCases));
        Assert.That(SiteLinks.Redistribute(worker), Is.EqualTo(TeamLinks.Redistribute(worker.Value)));
        Assert.That(SiteLinks.Lent(about), Is.EqualTo(LentLinks.Case(about.Value)));
        Assert.That(SiteLinks.Volunteer(UserId.From(about.Value)), Is.EqualTo(VolunteerLinks.Volunteer(about.Value)));
        Assert.That(SiteLinks.Offer(offer), Is.EqualTo(TeamLinks.Offer(offer.Value)));
        Assert.That(SiteLinks.CaseOrReferral(about, referral), Is.EqualTo(CaseLinks.Case(about.Value)));
        Assert.That(SiteLinks.CaseOrReferral(null, referral), Is.EqualTo(ReferralLinks.Referral(referral.Value)));
    }
}
