using CaseManagement.Api.Endpoints.Allocation;
using CaseManagement.Api.Endpoints.Assessments;
using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Endpoints.Consents;
using CaseManagement.Api.Endpoints.Digests;
using CaseManagement.Api.Endpoints.Directory;
using CaseManagement.Api.Endpoints.Documents;
using CaseManagement.Api.Endpoints.Drafts;
using CaseManagement.Api.Endpoints.FollowUps;
using CaseManagement.Api.Endpoints.Messages;
using CaseManagement.Api.Endpoints.People;
using CaseManagement.Api.Endpoints.ReferenceData;
using CaseManagement.Api.Endpoints.Referrals;
using CaseManagement.Api.Endpoints.Reporting;
using CaseManagement.Api.Endpoints.Running;
using CaseManagement.Api.Endpoints.ServiceLevels;
using CaseManagement.Api.Endpoints.Supervision;
using CaseManagement.Api.Endpoints.Support;
using CaseManagement.Api.Endpoints.Volunteers;

namespace CaseManagement.Api.Endpoints;

internal static class ApiRoutes
{
    /// <summary>The whole API, a line a feature. What is mapped here names its permission, or anybody who is signed in could call it.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapCalendars();
        app.MapTextReceipts();
        var api = app.MapGroup("/api/v1");
        api.MapReferrals();
        api.MapReferralBatches();
        api.MapReferralWork();
        api.MapCrimes();
        api.MapPeople();
        api.MapCases();
        api.MapCorrections();
        api.MapWorklists();
        api.MapAssessments();
        api.MapMarac();
        api.MapSafety();
        api.MapFollowUps();
        api.MapPlan();
        api.MapSupport();
        api.MapRights();
        api.MapCourtDates();
        api.MapItems();
        api.MapOnwardReferrals();
        api.MapConsents();
        api.MapDirectory();
        api.MapDocuments();
        api.MapLetterTemplates();
        api.MapPersonMessages();
        api.MapMessageTemplates();
        api.MapStock();
        api.MapNotifications();
        api.MapFormDrafts();
        api.MapMailChoices();
        api.MapReports();
        api.MapReferralQuality();
        api.MapWorkers();
        api.MapRedistribution();
        api.MapTeams();
        api.MapDuty();
        api.MapCaseWorkers();
        api.MapTransfers();
        api.MapContract();
        api.MapServiceLevels();
        api.MapSupervision();
        api.MapConcerns();
        api.MapFeedback();
        api.MapComplaints();
        api.MapEquality();
        api.MapAccessNeeds();
        api.MapSafeContact();
        api.MapFileReviews();
        api.MapVolunteers();
        api.MapLoans();
        api.MapLentCases();
        api.MapHours();
        api.MapJobs();
        api.MapFailedMails();
    }
}
