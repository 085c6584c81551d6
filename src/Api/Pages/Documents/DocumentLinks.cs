namespace CaseManagement.Api.Pages.Documents;

/// <summary>The only place that spells the addresses of the pages of documents and letters.</summary>
public static class DocumentLinks
{
    public static string Documents(Guid id) => $"/cases/{id}/documents";

    public static string Add(Guid id) => $"/cases/{id}/documents/add";

    public static string WriteLetter(Guid id) => $"/cases/{id}/documents/letter";

    public static string Document(Guid id, Guid document) => $"/cases/{id}/documents/{document}";

    public static string Content(Guid id, Guid document) => $"/cases/{id}/documents/{document}/content";

    public static string Download(Guid id, Guid document) => $"{Content(id, document)}?download=true";

    public static string Withdraw(Guid id, Guid document) => $"/cases/{id}/documents/{document}/withdraw";
}
