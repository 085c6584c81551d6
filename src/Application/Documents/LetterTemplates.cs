using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Documents;

/// <summary>The letters that there are, those in use first.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("Letters without anybody in them")]
public sealed record ListLetterTemplatesQuery : IQuery<LetterTemplateList>;

/// <param name="Fields">What a letter may leave open.</param>
public sealed record LetterTemplateList(IReadOnlyList<LetterTemplateDetails> Templates, IReadOnlyList<string> Fields);

public sealed record LetterTemplateDetails(
    Guid Id, string Name, string Body, bool Neutral, DateOnly ValidFrom, DateOnly? ValidTo, bool InUse, long Version);

[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("A letter without anybody in it")]
public sealed record GetLetterTemplateQuery(LetterTemplateId TemplateId) : IQuery<LetterTemplateDetails>;

internal sealed class LetterTemplatesHandler(ICaseDbContext db, IReferenceData reference)
    : IRequestHandler<ListLetterTemplatesQuery, LetterTemplateList>, IRequestHandler<GetLetterTemplateQuery, LetterTemplateDetails>
{
    public async Task<LetterTemplateList> Handle(ListLetterTemplatesQuery query, CancellationToken cancellationToken)
    {
        var rows = await Rows(db.LetterTemplates, cancellationToken);
        return new LetterTemplateList(
            [.. rows.OrderByDescending(t => t.InUse).ThenBy(t => t.Name, StringComparer.Ordinal).ThenByDescending(t => t.ValidFrom)], LetterFields.All);
    }

    public async Task<LetterTemplateDetails> Handle(GetLetterTemplateQuery query, CancellationToken cancellationToken)
    {
        var rows = await Rows(db.LetterTemplates.Where(t => t.Id == query.TemplateId), cancellationToken);
        return rows.Count > 0 ? rows[0] : throw new NotFoundException();
    }

    private async Task<List<LetterTemplateDetails>> Rows(IQueryable<LetterTemplate> templates, CancellationToken ct)
    {
        var today = (await reference.Current(ct)).Today;
        return await templates.AsNoTracking()
            .Select(t => new LetterTemplateDetails(
                t.Id.Value, t.Name, t.Body, t.Neutral, t.ValidFrom, t.ValidTo, t.ValidFrom <= today && (t.ValidTo == null || t.ValidTo >= today), t.Version))
            .ToListAsync(ct);
    }
}
