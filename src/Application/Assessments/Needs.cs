using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>One area's score as a worker enters it.</summary>
public sealed record ScoredNeed(string NeedCode, int Score, string? Note);

public sealed record NeedArea(string Code, string Label);

/// <summary>How the person managed at first and how now, in each area that is in force.</summary>
public sealed record NeedsChange(int ScaleLowest, int ScaleHighest, IReadOnlyList<NeedChange> Areas)
{
    public bool IsEmpty => Areas.All(a => a.Start is null);
}

/// <param name="Now">Null while the area was scored only once.</param>
public sealed record NeedChange(string Code, string Label, int? Start, int? Now);

internal sealed class ScoredNeedValidator : AbstractValidator<ScoredNeed>
{
    public ScoredNeedValidator()
    {
        RuleFor(s => s.NeedCode).Given("Say which area of need it is");
        RuleFor(s => s.Note).FreeText(NeedsAssessment.NoteMaxLength);
    }
}

internal static class Needs
{
    public static IReadOnlySet<string> NeedAreas(this ReferenceSnapshot codes) => codes.Several(SettingKeys.NeedAreas).ToHashSet();

    public static IReadOnlyList<NeedArea> AreasInOrder(this ReferenceSnapshot codes) =>
        [.. codes.Several(SettingKeys.NeedAreas).Select(code => new NeedArea(code, codes.Label(CodeLists.NeedCategories, code)))];

    public static NeedScale NeedScale(this ReferenceSnapshot codes) =>
        new(codes.Number(SettingKeys.NeedScaleLowest), codes.Number(SettingKeys.NeedScaleHighest));

    public static IReadOnlyList<NeedScore> ToScores(this IReadOnlyList<ScoredNeed> scores) =>
        [.. scores.Select(s => new NeedScore(s.NeedCode, s.Score, PlainText.CleanOrNull(s.Note)))];

    public static async Task<int> NextNeedsNumber(this ICaseDbContext db, CaseId id, CancellationToken ct) =>
        (await db.NeedsAssessments.Where(a => a.CaseId == id).MaxAsync(a => (int?)a.Number, ct) ?? 0) + 1;

    public static async Task<NeedsChange> NeedsChangeOf(this ICaseDbContext db, CaseId id, ReferenceSnapshot codes, CancellationToken ct)
    {
        var scores = await db.NeedsAssessments.AsNoTracking()
            .Where(a => a.CaseId == id)
            .SelectMany(a => a.Scores, (a, s) => new { a.Number, s.NeedCode, s.Score })
            .ToListAsync(ct);
        var byArea = scores.OrderBy(s => s.Number).ToLookup(s => s.NeedCode, s => s.Score);
        var scale = codes.NeedScale();
        return new NeedsChange(scale.Lowest, scale.Highest, [.. codes.AreasInOrder().Select(area => Change(area, [.. byArea[area.Code]]))]);
    }

    private static NeedChange Change(NeedArea area, IReadOnlyList<int> scores) => new(
        area.Code, area.Label, scores.Count > 0 ? scores[0] : null, scores.Count > 1 ? scores[^1] : null);
}
