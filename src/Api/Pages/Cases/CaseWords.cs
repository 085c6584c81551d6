using CaseManagement.Api.Pages.Assessments;
using CaseManagement.Api.Pages.Consents;
using CaseManagement.Api.Pages.Documents;
using CaseManagement.Api.Pages.Messages;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Cases;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Api.Pages.Cases;

/// <summary>A case's header as the frame shows it.</summary>
internal static class CaseWords
{
    public static IdentityBar Identity(CaseHeader header) => new(
        header.Reference, header.Name, header.RiskGrade.ToString(), header.Status.ToString(), [.. Facts(header)], header.Status == CaseStatus.Restricted);

    public static IReadOnlyList<NavLink> Views(CasePage page) =>
    [
        .. new (string Text, string Href)[]
        {
            ("Overview", CaseLinks.Case(page.Id)),
            ("Timeline", CaseLinks.Timeline(page.Id)),
            ("Contacts", CaseLinks.Contacts(page.Id)),
            ("Assessments", CaseLinks.Assessments(page.Id)),
            ("Safety", AssessmentLinks.Safety(page.Id)),
            ("Plan", SupportLinks.Plan(page.Id)),
            ("Support", SupportLinks.Support(page.Id)),
            ("Rights and court", SupportLinks.Rights(page.Id)),
            ("Consents", ConsentLinks.Consents(page.Id)),
            ("Documents", DocumentLinks.Documents(page.Id)),
            ("Follow-ups", CaseLinks.FollowUps(page.Id)),
            ("Messages", MessageLinks.Messages(page.Id)),
            ("Workers", CaseLinks.Workers(page.Id)),
        }.Select(view => new NavLink(view.Text, view.Href, view.Text == page.View)),
    ];

    public static string Support(SupportLevel level) => level switch
    {
        SupportLevel.HighRisk => "High risk",
        _ => level.ToString(),
    };

    private static IEnumerable<IdentityFact> Facts(CaseHeader header)
    {
        yield return new("Age", header.Age?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not known");
        yield return new("Support", Support(header.SupportLevel));
        yield return new("Worker", header.Worker ?? "none");
        yield return new("Team", header.Team);
    }
}
