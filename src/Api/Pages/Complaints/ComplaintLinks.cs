namespace CaseManagement.Api.Pages.Complaints;

/// <summary>The only place that spells the addresses of complaints.</summary>
public static class ComplaintLinks
{
    public const string Record = "/complaints/record";

    public static string Complaint(Guid id) => $"/complaints/{id}";

    public static string Acknowledge(Guid id) => $"/complaints/{id}/acknowledge";

    public static string Answer(Guid id) => $"/complaints/{id}/answer";

    public static string Share(Guid id) => $"/complaints/{id}/share";
}
