using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>Why nobody may come to the person's door, for the page on which it is arranged; empty where somebody may.</summary>
/// <param name="WhenUtc">At the next safe time where none was chosen yet.</param>
[Requires(Permission.CasesEdit)]
public sealed record GetVisitSafetyQuery(CaseId CaseId, DateTime? WhenUtc) : IQuery<IReadOnlyList<string>>, IConcernsCase;

internal sealed class GetVisitSafetyHandler(ICaseDbContext db, SafeSending safely, TimeProvider clock) : IRequestHandler<GetVisitSafetyQuery, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(GetVisitSafetyQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(query.CaseId, null, cancellationToken);
        var (_, facts) = await safely.FactsOf(about, cancellationToken);
        var answer = query.WhenUtc is { } at
            ? SafeContactPolicy.Answer(facts, ContactChannel.Visit, null, at)
            : SafeContactPolicy.AnswerWhenSafe(facts, ContactChannel.Visit, null, clock.GetUtcNow().UtcDateTime).Answer;
        return [.. answer.Against.Select(a => a.Sentence)];
    }
}
