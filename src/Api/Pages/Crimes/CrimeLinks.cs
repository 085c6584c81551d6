namespace CaseManagement.Api.Pages.Crimes;

/// <summary>The only place that spells the address of a crime.</summary>
public static class CrimeLinks
{
    public static string Crime(Guid id) => $"/crimes/{id}";
}
