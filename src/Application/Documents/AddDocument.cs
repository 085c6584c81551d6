using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Documents;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Documents;

/// <summary>A document whose content was taken is filed with its case.</summary>
/// <param name="Content">Where it lies differs when the same is sent again; what it holds does not.</param>
[Requires(Permission.CasesEdit)]
public sealed record AddDocumentCommand(CaseId CaseId, string? Name, string? Note, [property: JsonIgnore] HeldContent Content)
    : ICommand<DocumentId>, IConcernsCase, IIdempotent
{
    public string Sha256 => Content.Sha256;
}

internal sealed class AddDocumentValidator : AbstractValidator<AddDocumentCommand>
{
    public AddDocumentValidator()
    {
        RuleFor(c => c.Name).FreeText(1000);
        RuleFor(c => c.Note).FreeText(Document.NoteMaxLength);
    }
}

internal sealed class AddDocumentHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<AddDocumentCommand, DocumentId>
{
    private const string Unnamed = "Document";

    public async Task<DocumentId> Handle(AddDocumentCommand command, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var name = PlainText.CleanOrNull((command.Name ?? "").Replace('\\', '/').Split('/')[^1]) ?? Unnamed;
        var document = Document.Add(
            about, PlainText.Shorten(name, Document.NameMaxLength - 5), PlainText.CleanOrNull(command.Note), command.Content, user.Author(),
            clock.GetUtcNow().UtcDateTime);
        db.Documents.Add(document);
        return document.Id;
    }
}
