using System.Text.Json;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>The caller's own draft of a needs assessment; null where they have none. Nobody is ever told of another's.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetNeedsDraftQuery(CaseId CaseId) : IQuery<NeedsDraftDetails?>, IConcernsCase;

/// <param name="Newer">Number of the newest assessment, where it was recorded after this draft was begun; else null.</param>
public sealed record NeedsDraftDetails(IReadOnlyList<DraftedNeed> Scores, string? Summary, DateTime SavedUtc, int BasedOn, int? Newer, long Revision);

internal sealed class GetNeedsDraftHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<GetNeedsDraftQuery, NeedsDraftDetails?>
{
    public async Task<NeedsDraftDetails?> Handle(GetNeedsDraftQuery query, CancellationToken cancellationToken)
    {
        var author = user.Author();
        var draft = await db.NeedsDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == query.CaseId && d.UserId == author, cancellationToken);
        if (draft is null)
        {
            return null;
        }

        var content = JsonSerializer.Deserialize<DraftContent>(draft.Content)!;
        var newest = await db.NextNeedsNumber(query.CaseId, cancellationToken) - 1;
        return new NeedsDraftDetails(
            content.Scores, content.Summary, draft.SavedUtc, draft.BasedOn, newest > draft.BasedOn ? newest : null, draft.Revision);
    }
}
