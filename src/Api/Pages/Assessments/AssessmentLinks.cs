namespace CaseManagement.Api.Pages.Assessments;

/// <summary>The only place that spells the addresses of the pages of safety, rights and court.</summary>
public static class AssessmentLinks
{
    public static string Safety(Guid id) => $"/cases/{id}/safety";

    public static string AgreeSafetyPlan(Guid id) => $"/cases/{id}/safety/plan";

    public static string ReviewSafetyPlan(Guid id) => $"/cases/{id}/safety/review";

    public static string RecordChild(Guid id) => $"/cases/{id}/safety/child";

    public static string RecordChildMeasure(Guid id, Guid child) => $"/cases/{id}/safety/children/{child}/measure";

    public static string EndChild(Guid id, Guid child) => $"/cases/{id}/safety/children/{child}/end";
}
