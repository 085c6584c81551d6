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
/// <param name="Wants">What the person wants in this area, in their own words.</param>
public sealed record ScoredNeed(string NeedCode, int Score, string? Note, string? Wants = null);

public sealed record NeedArea(string Code, string Label);

/// <summary>How the person managed at first and how now, in each area that is in force.</summary>
public sealed record NeedsChange(int ScaleLowest, int ScaleHighest, IReadOnlyList<NeedChange> Areas)
{
    public bool IsEmpty => Areas.All(a => a.Start is null);
}

/// <param name="Now">Null while the area was scored only once.</param>
/// <param name="Points">Every score of the area, the oldest first.</param>
/// <param name="InWords">Where it stood, where it stands, since when, and whether that is better.</param>
public sealed record NeedChange(string Code, string Label, int? Start, int? Now, IReadOnlyList<NeedPoint> Points, string InWords);

public sealed record NeedPoint(DateOnly On, int Score);

internal sealed class ScoredNeedValidator : AbstractValidator<ScoredNeed>
{
    public ScoredNeedValidator()
    {
        RuleFor(s => s.NeedCode).Given("Say which area of need it is");
        RuleFor(s => s.Note).FreeText(NeedsAssessment.NoteMaxLength);
        RuleFor(s => s.Wants).FreeText(NeedsAssessment.WantsMaxLength);
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
        [.. scores.Select(s => new NeedScore(s.NeedCode, s.Score, PlainText.CleanOrNull(s.Note), PlainText.CleanOrNull(s.Wants)))];

    /// <summary>The number of one that was struck out is not given again.</summary>
    public static async Task<int> NextNeedsNumber(this ICaseDbContext db, CaseId id, CancellationToken ct) =>
        (await db.NeedsAssessments.IgnoreQueryFilters().Where(a => a.CaseId == id).MaxAsync(a => (int?)a.Number, ct) ?? 0) + 1;

    public static async Task<NeedsChange> NeedsChangeOf(this ICaseDbContext db, CaseId id, ReferenceSnapshot codes, CancellationToken ct)
    {
        var scores = await db.NeedsAssessments.AsNoTracking()
            .Where(a => a.CaseId == id)
            .SelectMany(a => a.Scores, (a, s) => new { a.Number, a.AssessedUtc, s.NeedCode, s.Score })
            .ToListAsync(ct);
        var byArea = scores.OrderBy(s => s.Number).ToLookup(s => s.NeedCode, s => new NeedPoint(LondonTime.LocalDate(s.AssessedUtc), s.Score));
        var scale = codes.NeedScale();
        return new NeedsChange(scale.Lowest, scale.Highest, [.. codes.AreasInOrder().Select(area => Change(area, [.. byArea[area.Code]], codes.Today))]);
    }

    private static NeedChange Change(NeedArea area, IReadOnlyList<NeedPoint> points, DateOnly today) => new(
        area.Code, area.Label, points.Count > 0 ? points[0].Score : null, points.Count > 1 ? points[^1].Score : null, points, NeedWords.Tell(area.Label, points, today));
}
