using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Application.Assessments;

/// <summary>What a worker scores, with the scores of last time.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetNeedsFormQuery(CaseId CaseId) : IQuery<NeedsForm>, IConcernsCase;

/// <param name="Number">Of the assessment that would be recorded.</param>
public sealed record NeedsForm(NeedsChange Areas, int Number);

public sealed record ListedCode(string Code, string Label, string? Group);

internal sealed class GetNeedsFormHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetNeedsFormQuery, NeedsForm>
{
    public async Task<NeedsForm> Handle(GetNeedsFormQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        return new NeedsForm(
            await db.NeedsChangeOf(query.CaseId, codes, cancellationToken),
            await db.NextNeedsNumber(query.CaseId, cancellationToken));
    }
}

internal static class ListedCodes
{
    public static IReadOnlyList<ListedCode> Listed(this ReferenceSnapshot codes, string list) =>
        [.. codes.InForce(list).Select(e => new ListedCode(e.Code, e.Label, e.Group))];
}
