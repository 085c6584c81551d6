using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>What a worker scores, with the scores of last time.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetNeedsFormQuery(CaseId CaseId) : IQuery<NeedsForm>, IConcernsCase;

/// <param name="Number">Of the assessment that would be recorded.</param>
/// <param name="IsFirst">Nobody assessed the needs before, or what they recorded was struck out.</param>
public sealed record NeedsForm(NeedsChange Areas, int Number, bool IsFirst);

public sealed record ListedCode(string Code, string Label, string? Group);

internal sealed class GetNeedsFormHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetNeedsFormQuery, NeedsForm>
{
    public async Task<NeedsForm> Handle(GetNeedsFormQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        return new NeedsForm(
            await db.NeedsChangeOf(query.CaseId, codes, cancellationToken),
            await db.NextNeedsNumber(query.CaseId, cancellationToken),
            !await db.NeedsAssessments.AnyAsync(a => a.CaseId == query.CaseId, cancellationToken));
    }
}

internal static class ListedCodes
{
    public static IReadOnlyList<ListedCode> Listed(this ReferenceSnapshot codes, string list) =>
        [.. codes.InForce(list).Select(e => new ListedCode(e.Code, e.Label, e.Group))];
}
