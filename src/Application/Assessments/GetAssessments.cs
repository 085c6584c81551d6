using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>Every assessment of a case, the newest first, and what changed in each area of need.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetAssessmentsQuery(CaseId CaseId) : IQuery<CaseAssessments>, IConcernsCase;

/// <param name="StruckOut">Recorded on the wrong case or person: that it was is told, not what it said.</param>
public sealed record CaseAssessments(
    NeedsChange Change, IReadOnlyList<NeedsVersion> Needs, IReadOnlyList<RiskVersion> Risks, IReadOnlyList<StruckOutAssessment> StruckOut);

/// <param name="Tool">Null of an assessment of needs.</param>
public sealed record StruckOutAssessment(int Number, string? Tool, DateTime AssessedUtc, DateTime StruckUtc);

public sealed record NeedsVersion(int Number, AssessmentStage Stage, DateTime AssessedUtc, string By, string? Summary, IReadOnlyList<NeedsVersionScore> Scores);

public sealed record NeedsVersionScore(string Label, int Score, string? Note, string? Wants);

/// <param name="Gaps">Topics that nobody knows the answer to.</param>
public sealed record RiskVersion(
    int Number, string Tool, string ToolVersion, int Score, RiskGrade ComputedGrade, RiskGrade Grade, string? JudgementReason, DateTime AssessedUtc,
    string By, IReadOnlyList<string> Yes, IReadOnlyList<string> Gaps);

internal sealed class GetAssessmentsHandler(ICaseDbContext db, IReferenceData reference, IActorNames names)
    : IRequestHandler<GetAssessmentsQuery, CaseAssessments>
{
    /// <summary>A case is assessed a few times a year; this is a limit for the unforeseen, not a page.</summary>
    private const int Most = 100;

    public async Task<CaseAssessments> Handle(GetAssessmentsQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var needs = await db.NeedsAssessments.AsNoTracking()
            .Where(a => a.CaseId == query.CaseId)
            .OrderByDescending(a => a.Number)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var risks = await db.RiskAssessments.AsNoTracking()
            .Where(a => a.CaseId == query.CaseId)
            .OrderByDescending(a => a.Number)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var by = needs.Select(a => a.ByUserId.Value).Concat(risks.Select(a => a.ByUserId.Value)).Distinct().ToList();
        var known = await names.Of([.. by.Select(id => $"user:{id}"), .. by.Select(id => $"key:{id}")], cancellationToken);
        return new CaseAssessments(
            await db.NeedsChangeOf(query.CaseId, codes, cancellationToken),
            [.. needs.Select(a => Version(a, codes, known))],
            [.. risks.Select(a => Version(a, codes, known))],
            await StruckOut(query.CaseId, cancellationToken));
    }

    private async Task<IReadOnlyList<StruckOutAssessment>> StruckOut(CaseId id, CancellationToken ct)
    {
        var needs = await db.NeedsAssessments.IgnoreQueryFilters().AsNoTracking().Where(a => a.CaseId == id && a.StruckUtc != null)
            .OrderByDescending(a => a.Number).Take(Most).Select(a => new StruckOutAssessment(a.Number, null, a.AssessedUtc, a.StruckUtc!.Value)).ToListAsync(ct);
        var risks = await db.RiskAssessments.IgnoreQueryFilters().AsNoTracking().Where(a => a.CaseId == id && a.StruckUtc != null)
            .OrderByDescending(a => a.Number).Take(Most).Select(a => new StruckOutAssessment(a.Number, a.Tool, a.AssessedUtc, a.StruckUtc!.Value)).ToListAsync(ct);
        return [.. needs.Concat(risks).OrderByDescending(a => a.AssessedUtc)];
    }

    private static NeedsVersion Version(NeedsAssessment a, ReferenceSnapshot codes, IReadOnlyDictionary<string, string> known) => new(
        a.Number, a.Stage, a.AssessedUtc, known.Name(a.ByUserId.Value), a.Summary,
        [.. a.Scores.OrderBy(s => s.NeedCode, StringComparer.Ordinal)
            .Select(s => new NeedsVersionScore(codes.Label(CodeLists.NeedCategories, s.NeedCode), s.Score, s.Note, s.Wants))]);

    private static RiskVersion Version(RiskAssessment a, ReferenceSnapshot codes, IReadOnlyDictionary<string, string> known)
    {
        return new RiskVersion(
            a.Number, a.Tool, a.ToolVersion, a.Score, a.ComputedGrade, a.Grade, a.JudgementReason, a.AssessedUtc, known.Name(a.ByUserId.Value),
            Topics(RiskAnswerValue.Yes), Topics(RiskAnswerValue.DoNotKnow));

        List<string> Topics(RiskAnswerValue answer) =>
            [.. a.Answers.Where(x => x.Answer == answer).OrderBy(x => x.TopicCode, StringComparer.Ordinal).Select(x => codes.RiskTopicLabel(a.Tool, x.TopicCode))];
    }
}
