using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;

namespace CaseManagement.Application.Assessments;

/// <summary>A question of a tool as it is shown, under the heading of its group.</summary>
public sealed record RiskTopic(string Code, string Label, string? Group);

/// <summary>The risk tools as data: their topics are code lists, their bands are settings with dates.</summary>
internal static class RiskTools
{
    private static readonly Shipped[] All =
    [
        new("DASH", "2009", CodeLists.DashTopics, SettingKeys.DashMediumFrom, SettingKeys.DashHighFrom),
        new("S-DASH", "2009", CodeLists.StalkingTopics, SettingKeys.StalkingMediumFrom, SettingKeys.StalkingHighFrom),
    ];

    public static IReadOnlyList<string> Codes => [.. All.Select(t => t.Code)];

    public static RiskTool? RiskTool(this ReferenceSnapshot codes, string? code) =>
        All.FirstOrDefault(t => t.Code == code) is { } tool
            ? new RiskTool(
                tool.Code, tool.Version, codes.InForce(tool.List).Select(e => e.Code).ToHashSet(),
                new RiskBands(codes.Number(tool.MediumFrom), codes.Number(tool.HighFrom)))
            : null;

    public static IReadOnlyList<RiskTopic> RiskTopics(this ReferenceSnapshot codes, string tool) =>
        [.. codes.InForce(ListOf(tool)).Select(e => new RiskTopic(e.Code, e.Label, e.Group))];

    /// <summary>As it was asked when it was answered, whether it still is or not.</summary>
    public static string RiskTopicLabel(this ReferenceSnapshot codes, string tool, string topic) => codes.Label(ListOf(tool), topic);

    private static string ListOf(string tool) => All.First(t => t.Code == tool).List;

    private sealed record Shipped(string Code, string Version, string List, string MediumFrom, string HighFrom);
}
