using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>Why the person is not referred onward, for the page from which it is sent; empty where nothing speaks against it.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetOnwardSafetyQuery(CaseId CaseId) : IQuery<IReadOnlyList<string>>, IConcernsCase;

internal sealed class GetOnwardSafetyHandler(ICaseDbContext db, SafeSending safely) : IRequestHandler<GetOnwardSafetyQuery, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(GetOnwardSafetyQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(query.CaseId, null, cancellationToken);
        var (_, facts) = await safely.FactsOf(about, cancellationToken);
        return [.. SafeContactPolicy.AnswerToReferral(facts).Against.Select(a => a.Sentence)];
    }
}
