using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People.Merging;
using MediatR;

namespace CaseManagement.Application.People.Merging;

[Requires(Permission.PeopleUnmerge)]
[NotCaseData("Its handler asks for the person and leaves an access record")]
public sealed record GetMergeQuery(PersonMergeId Id) : IQuery<MergeRow>;

internal sealed class GetMergeHandler(ICaseDbContext db, MergeRows merges, PeopleAccess access) : IRequestHandler<GetMergeQuery, MergeRow>
{
    public async Task<MergeRow> Handle(GetMergeQuery query, CancellationToken cancellationToken)
    {
        var merge = await db.PersonMerges.RequireAsync(query.Id, null, cancellationToken);
        await access.Require(merge.KeptId, nameof(GetMergeQuery), cancellationToken);
        var rows = await merges.Read(found => found.Where(m => m.Id == query.Id), cancellationToken);
        return rows.Count == 1 ? rows[0] : throw new NotFoundException();
    }
}
