using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Common;

/// <summary>Paths that notifications carry. The pages' own links spell them likewise; a test holds the two together.</summary>
internal static class SiteLinks
{
    /// <summary>The open cases that whoever looks leads.</summary>
    public const string MyCases = "/cases?only=mine";

    /// <summary>Leads everybody to where their work lies.</summary>
    public const string Home = "/";

    public const string Team = "/team";

    /// <summary>Where people choose what they are mailed.</summary>
    public const string OwnMail = "/account/mail";

    public static string Redistribute(UserId worker) => $"/team/workers/{worker.Value}/redistribute";

    public static string Case(CaseId id) => $"/cases/{id.Value}";

    public static string Closure(CaseId id) => $"{Case(id)}/closure";

    public static string Concerns(CaseId id) => $"{Case(id)}/concerns";

    public static string Feedback(CaseId id) => $"{Case(id)}/feedback";

    public static string FileReviews(CaseId id) => $"{Case(id)}/file-reviews";

    public static string Complaint(ComplaintId id) => $"/complaints/{id.Value}";

    /// <summary>Where a victim answers. The address tells nothing, and the page is not linked to.</summary>
    public static string Questions(string token) => $"/questions/{token}";

    /// <summary>Where a program reads a worker's calendar.</summary>
    public static string Calendar(string token) => $"/calendar/{token}.ics";

    public static string CaseWorkers(CaseId id) => $"{Case(id)}/workers";

    public static string Offer(CaseTransferId id) => $"/offers/{id.Value}";

    public static string Support(CaseId id) => $"{Case(id)}/support";

    public static string Consents(CaseId id) => $"{Case(id)}/consents";

    public static string Lent(CaseId id) => $"/lent/{id.Value}";

    public static string Volunteer(UserId id) => $"/team/volunteers/{id.Value}";

    public static string ServiceLevels(ReferralId id) => $"/referrals/{id.Value}/service-levels";

    public static string SafeContact(CaseId id) => $"{Case(id)}/safe-contact";

    public static string Messages(CaseId id) => $"{Case(id)}/messages";

    public static string FollowUps(CaseId id) => $"{Case(id)}/follow-ups";

    public static string Plan(CaseId id) => $"{Case(id)}/plan";

    /// <summary>The case where there is one, else the referral that came before it.</summary>
    public static string CaseOrReferral(CaseId? about, ReferralId before) => about is { } id ? Case(id) : $"/referrals/{before.Value}";
}
