using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Application.Assessments;

/// <summary>What a worker scores, with the scores of last time; also when closing, which shows what is still open.</summary>
[Requires(Permission.CasesEdit, Permission.CasesClose)]
public sealed record GetNeedsFormQuery(CaseId CaseId) : IQuery<NeedsForm>, IConcernsCase;

/// <param name="Number">Of the assessment that would be recorded.</param>
public sealed record NeedsForm(
    NeedsChange Areas, int Number, IReadOnlyList<OpenFollowUp> OpenFollowUps, IReadOnlyList<ListedCode> ClosureReasons, IReadOnlyList<ListedCode> Outcomes);

public sealed record ListedCode(string Code, string Label, string? Group);

internal sealed class GetNeedsFormHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetNeedsFormQuery, NeedsForm>
{
    public async Task<NeedsForm> Handle(GetNeedsFormQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        return new NeedsForm(
            await db.NeedsChangeOf(query.CaseId, codes, cancellationToken),
            await db.NextNeedsNumber(query.CaseId, cancellationToken),
            await db.OpenFollowUpsOf(query.CaseId, cancellationToken),
            Listed(codes, CodeLists.ClosureReasons),
            Listed(codes, CodeLists.Outcomes));
    }

    private static List<ListedCode> Listed(ReferenceSnapshot codes, string list) =>
        [.. codes.InForce(list).Select(e => new ListedCode(e.Code, e.Label, e.Group))];
}
