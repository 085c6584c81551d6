using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;

namespace CaseManagement.Application.Assessments;

/// <summary>A question of a tool as it is shown, under the heading of its group.</summary>
public sealed record RiskTopic(string Code, string Label, string? Group);

public sealed record RiskToolName(string Code, string Label);

/// <summary>
/// The risk tools as data: their topics are code lists, their bands are settings with dates, which an area may set otherwise.
/// The young people's version is licensed and its wording not loaded, so it is recorded by its total.
/// </summary>
internal static class RiskTools
{
    private static readonly Shipped[] All =
    [
        new("DASH", "DASH: domestic abuse", "2009", CodeLists.DashTopics, SettingKeys.DashMediumFrom, SettingKeys.DashHighFrom, null),
        new("S-DASH", "S-DASH: stalking", "2009", CodeLists.StalkingTopics, SettingKeys.StalkingMediumFrom, SettingKeys.StalkingHighFrom, null),
        new("YP-DASH", "Young people’s version", "SafeLives", null, SettingKeys.YoungDashMediumFrom, SettingKeys.YoungDashHighFrom, SettingKeys.YoungDashHighest),
    ];

    public static IReadOnlyList<string> Codes => [.. All.Select(t => t.Code)];

    public static IReadOnlyList<RiskToolName> Names => [.. All.Select(t => new RiskToolName(t.Code, t.Label))];

    /// <param name="area">Code of the local authority whose thresholds count.</param>
    public static RiskTool? RiskTool(this ReferenceSnapshot codes, string? code, string? area)
    {
        if (All.FirstOrDefault(t => t.Code == code) is not { } tool)
        {
            return null;
        }

        var topics = codes.RiskTopics(tool.Code).Select(t => t.Code).ToHashSet();
        return new RiskTool(
            tool.Code, tool.Version, topics, new RiskBands(codes.NumberIn(tool.MediumFrom, area), codes.NumberIn(tool.HighFrom, area)),
            tool.Highest is { } highest ? codes.Number(highest) : topics.Count);
    }

    public static IReadOnlyList<RiskTopic> RiskTopics(this ReferenceSnapshot codes, string tool) =>
        ListOf(tool) is { } list ? [.. codes.InForce(list).Select(e => new RiskTopic(e.Code, e.Label, e.Group))] : [];

    /// <summary>As it was asked when it was answered, whether it still is or not.</summary>
    public static string RiskTopicLabel(this ReferenceSnapshot codes, string tool, string topic) => ListOf(tool) is { } list ? codes.Label(list, topic) : topic;

    private static string? ListOf(string tool) => All.First(t => t.Code == tool).List;

    /// <param name="List">Null where the wording is not loaded.</param>
    /// <param name="Highest">The setting that says how much it counts, where that does not follow from its questions.</param>
    private sealed record Shipped(string Code, string Label, string Version, string? List, string MediumFrom, string HighFrom, string? Highest);
}
