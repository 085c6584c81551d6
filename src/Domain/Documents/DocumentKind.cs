namespace CaseManagement.Domain.Documents;

/// <summary>What a document is, by what it holds, never by what it is called.</summary>
public enum DocumentKind
{
    Png,
    Jpeg,
    Gif,
    Webp,
    Pdf,
    Word,
    OldWord,
    Text,
    Mail,
    OutlookMail,
}

public static class DocumentKinds
{
    private static readonly Dictionary<DocumentKind, (string Media, string Ending, string Words)> Facts = new()
    {
        [DocumentKind.Png] = ("image/png", ".png", "Image"),
        [DocumentKind.Jpeg] = ("image/jpeg", ".jpg", "Image"),
        [DocumentKind.Gif] = ("image/gif", ".gif", "Image"),
        [DocumentKind.Webp] = ("image/webp", ".webp", "Image"),
        [DocumentKind.Pdf] = ("application/pdf", ".pdf", "PDF"),
        [DocumentKind.Word] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Word document"),
        [DocumentKind.OldWord] = ("application/msword", ".doc", "Word document"),
        [DocumentKind.Text] = ("text/plain; charset=utf-8", ".txt", "Text"),
        [DocumentKind.Mail] = ("message/rfc822", ".eml", "Email"),
        [DocumentKind.OutlookMail] = ("application/vnd.ms-outlook", ".msg", "Email"),
    };

    public static string MediaType(this DocumentKind kind) => Facts[kind].Media;

    public static string InWords(this DocumentKind kind) => Facts[kind].Words;

    public static bool IsImage(this DocumentKind kind) => kind is DocumentKind.Png or DocumentKind.Jpeg or DocumentKind.Gif or DocumentKind.Webp;

    /// <summary>Shown in the browser; everything else is only saved.</summary>
    public static bool IsShown(this DocumentKind kind) => kind.IsImage() || kind == DocumentKind.Pdf;

    /// <summary>A name whose ending says what the document really is.</summary>
    public static string FileName(this DocumentKind kind, string name)
    {
        var (ending, given) = (Facts[kind].Ending, Path.GetExtension(name));
        var fits = given.Equals(ending, StringComparison.OrdinalIgnoreCase) || (kind == DocumentKind.Jpeg && given.Equals(".jpeg", StringComparison.OrdinalIgnoreCase));
        return fits ? name : name + ending;
    }
}
