using System.Security.Cryptography;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Documents;

/// <summary>The documents of a case, the latest first.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetDocumentsQuery(CaseId CaseId) : IQuery<CaseDocuments>, IConcernsCase;

public sealed record CaseDocuments(bool MayChange, long LargestBytes, IReadOnlyList<DocumentDetails> Documents);

/// <param name="IsLetter">Made here, of a template.</param>
/// <param name="Reason">Why it was withdrawn.</param>
public sealed record DocumentDetails(
    Guid Id, string Name, DocumentKind Kind, string MediaType, long Bytes, string? Note, bool IsLetter, VirusScan Scan, string By, DateTime AddedUtc,
    DateTime? WithdrawnUtc, string? Reason, long Version);

/// <summary>One document, without what it holds.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetDocumentQuery(CaseId CaseId, DocumentId DocumentId) : IQuery<DocumentDetails>, IConcernsCase;

/// <summary>What a document holds. The access record tells that it was opened.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record OpenDocumentQuery(CaseId CaseId, DocumentId DocumentId) : IQuery<OpenedDocument>, IConcernsCase;

public sealed record OpenedDocument(string Name, DocumentKind Kind, Stream Content);

internal sealed class GetDocumentsHandler(ICaseDbContext db, IDocumentStore store, IActorNames names, ICurrentUser user)
    : IRequestHandler<GetDocumentsQuery, CaseDocuments>, IRequestHandler<GetDocumentQuery, DocumentDetails>, IRequestHandler<OpenDocumentQuery, OpenedDocument>
{
    public async Task<CaseDocuments> Handle(GetDocumentsQuery query, CancellationToken cancellationToken)
    {
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        return new CaseDocuments(
            user.Has(Permission.CasesEdit) && status is not (CaseStatus.Closed or CaseStatus.Restricted), store.Largest,
            await Rows(db.Documents.Where(d => d.CaseId == query.CaseId), cancellationToken));
    }

    public async Task<DocumentDetails> Handle(GetDocumentQuery query, CancellationToken cancellationToken)
    {
        var rows = await Rows(db.Documents.Where(d => d.CaseId == query.CaseId && d.Id == query.DocumentId), cancellationToken);
        return rows.Count > 0 ? rows[0] : throw new NotFoundException();
    }

    public async Task<OpenedDocument> Handle(OpenDocumentQuery query, CancellationToken cancellationToken)
    {
        var document = await db.Documents.AsNoTracking()
            .SingleOrDefaultAsync(d => d.CaseId == query.CaseId && d.Id == query.DocumentId && d.WithdrawnUtc == null, cancellationToken);
        return document is not null && Content(document) is { } content
            ? new OpenedDocument(document.Name, document.Kind, content)
            : throw new NotFoundException();
    }

    private Stream? Content(Document document)
    {
        try
        {
            return store.Open(document.StorageName);
        }
        catch (CryptographicException)
        {
            throw new DomainRuleException(DocumentErrors.Unreadable);
        }
    }

    private async Task<IReadOnlyList<DocumentDetails>> Rows(IQueryable<Document> documents, CancellationToken ct)
    {
        var rows = await documents.AsNoTracking().OrderByDescending(d => d.AddedUtc).ToListAsync(ct);
        var known = await names.Of(
            [.. rows.SelectMany(d => new[] { $"user:{d.AddedById.Value}", $"key:{d.AddedById.Value}" }).Distinct()], ct);
        return rows.ConvertAll(d => new DocumentDetails(
            d.Id.Value, d.Name, d.Kind, d.Kind.MediaType(), d.Bytes, d.Note, d.TemplateId is not null, d.Scan, known.Name(d.AddedById.Value), d.AddedUtc,
            d.WithdrawnUtc, d.Reason, d.Version));
    }
}
