using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Messages;

/// <summary>The messages that there are, those in use first.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("Messages without anybody in them")]
public sealed record ListMessageTemplatesQuery : IQuery<MessageTemplateList>;

/// <param name="Fields">What a message may leave open.</param>
public sealed record MessageTemplateList(IReadOnlyList<MessageTemplateDetails> Templates, IReadOnlyList<string> Fields);

public sealed record MessageTemplateDetails(
    Guid Id, string Name, ContactChannel Channel, string Title, string Text, bool NamesService, DateOnly ValidFrom, DateOnly? ValidTo, bool InUse, long Version);

[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("A message without anybody in it")]
public sealed record GetMessageTemplateQuery(MessageTemplateId TemplateId) : IQuery<MessageTemplateDetails>;

internal sealed class MessageTemplatesHandler(ICaseDbContext db, IReferenceData reference)
    : IRequestHandler<ListMessageTemplatesQuery, MessageTemplateList>, IRequestHandler<GetMessageTemplateQuery, MessageTemplateDetails>
{
    public async Task<MessageTemplateList> Handle(ListMessageTemplatesQuery query, CancellationToken cancellationToken)
    {
        var rows = await Rows(db.MessageTemplates, cancellationToken);
        return new MessageTemplateList(
            [.. rows.OrderByDescending(t => t.InUse).ThenBy(t => t.Name, StringComparer.Ordinal).ThenByDescending(t => t.ValidFrom)], MessageFields.All);
    }

    public async Task<MessageTemplateDetails> Handle(GetMessageTemplateQuery query, CancellationToken cancellationToken)
    {
        var rows = await Rows(db.MessageTemplates.Where(t => t.Id == query.TemplateId), cancellationToken);
        return rows.Count > 0 ? rows[0] : throw new NotFoundException();
    }

    private async Task<List<MessageTemplateDetails>> Rows(IQueryable<MessageTemplate> templates, CancellationToken ct)
    {
        var today = (await reference.Current(ct)).Today;
        return await templates.AsNoTracking()
            .Select(t => new MessageTemplateDetails(
                t.Id.Value, t.Name, t.Channel, t.Title, t.Text, t.NamesService, t.ValidFrom, t.ValidTo,
                t.ValidFrom <= today && (t.ValidTo == null || t.ValidTo >= today), t.Version))
            .ToListAsync(ct);
    }
}
