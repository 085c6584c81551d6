using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Documents;

public enum VirusScan
{
    Clean,

    /// <summary>No scanner is set up here.</summary>
    NotScanned,
}

/// <summary>A document of a case. What it holds lies encrypted outside of the database, under a name that tells nothing.</summary>
public sealed class Document : AggregateRoot
{
    public const int NameMaxLength = 200;
    public const int NoteMaxLength = 1000;
    public const int StorageNameMaxLength = 64;
    public const int KeyIdMaxLength = 40;

    private Document()
    {
    } // EF Core

    public DocumentId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public string Name { get; private set; } = "";

    public DocumentKind Kind { get; private set; }

    public long Bytes { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The template of which a letter was made; null for what came from outside.</summary>
    public LetterTemplateId? TemplateId { get; private set; }

    public VirusScan Scan { get; private set; }

    public string StorageName { get; private set; } = "";

    /// <summary>Under which key the content lies; so that it is known what must be kept, or encrypted anew, when keys change.</summary>
    public string KeyId { get; private set; } = "";

    public UserId AddedById { get; private set; }

    public DateTime AddedUtc { get; private set; }

    public DateTime? WithdrawnUtc { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; private set; }

    public bool IsWithdrawn => WithdrawnUtc is not null;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static Document Add(Case about, string name, string? note, HeldContent content, UserId by, DateTime now) =>
        File(about, name, note, content, null, by, now);

    /// <param name="leave">To write to that address: nothing that is printed here asks again before it is posted.</param>
    public static Document Letter(Case about, LetterTemplate template, HeldContent content, SafeContactLeave leave, UserId by, DateTime now)
    {
        var letter = File(about, template.Name, null, content, template.Id, by, now);
        if (leave.Overridden is { } overridden)
        {
            letter.Raise(overridden);
        }

        return letter;
    }

    /// <summary>Filed by mistake, or not ours to keep. That it was there stays; what it held goes.</summary>
    public void Withdraw(string reason, DateTime now)
    {
        Refuse.If(IsWithdrawn, DocumentErrors.WithdrawnAlready);
        Refuse.If(string.IsNullOrWhiteSpace(reason), DocumentErrors.ReasonMissing);
        (WithdrawnUtc, Reason) = (now, reason);
        Raise(new DocumentWithdrawn(CaseId.Value, Name, reason));
    }

    private static Document File(Case about, string name, string? note, HeldContent content, LetterTemplateId? template, UserId by, DateTime now)
    {
        about.RefuseWhenFinished();
        var document = new Document
        {
            Id = DocumentId.New(),
            CaseId = about.Id,
            Name = PlainText.Shorten(content.Kind.FileName(name), NameMaxLength),
            Kind = content.Kind,
            Bytes = content.Bytes,
            Note = note,
            TemplateId = template,
            Scan = content.Scan,
            StorageName = content.StorageName,
            KeyId = content.KeyId,
            AddedById = by,
            AddedUtc = now,
        };
        document.Raise(new DocumentAdded(about.Id.Value, content.Kind, template is not null, document.Name, note));
        return document;
    }
}

/// <summary>Content that lies in the store.</summary>
public sealed record HeldContent(string StorageName, string KeyId, DocumentKind Kind, long Bytes, string Sha256, VirusScan Scan);

public sealed record DocumentAdded(
    Guid CaseId, DocumentKind Kind, bool IsLetter, [property: Personal] string Name, [property: Personal] string? Note) : DomainEvent;

public sealed record DocumentWithdrawn(Guid CaseId, [property: Personal] string Name, [property: Personal] string Reason) : DomainEvent;
