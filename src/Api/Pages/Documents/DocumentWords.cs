using System.Globalization;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Api.Pages.Documents;

internal static class DocumentWords
{
    /// <summary>"PDF, 1.2 MB".</summary>
    public static string What(DocumentDetails document) => $"{(document.IsLetter ? "Letter" : document.Kind.InWords())}, {Size(document.Bytes)}";

    public static string Size(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024).ToString("#,0", CultureInfo.InvariantCulture)} KB"
        : $"{(bytes / 1024m / 1024m).ToString("0.0", CultureInfo.InvariantCulture)} MB";
}
