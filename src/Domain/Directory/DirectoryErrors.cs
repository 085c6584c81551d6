using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Directory;

/// <summary>Why an act on the directory is refused. Codes are API: they never change.</summary>
public static class DirectoryErrors
{
    public static readonly Refusal NeedMissing = new("directory.need-missing", "Select what the service is for");

    public static readonly Refusal UnknownCode = new("directory.unknown-code", "Select needs, areas and the kind of recipient from the lists");

    public static readonly Refusal EndsBeforeItBegins = new("directory.ends-before-it-begins", "The last day cannot be before the first");

    public static readonly Refusal Email = new("directory.email", "Enter an email address, like name@example.org");

    public static readonly Refusal Url = new("directory.url", "Enter a whole web address that begins with https://");
}
