using System.Globalization;
using CaseManagement.Application.Assessments;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>Scores over time as a small line, higher being better. What it shows is told in words and figures beside it.</summary>
[HtmlTargetElement("app-trend", Attributes = "points,lowest,highest")]
public sealed class TrendTagHelper : TagHelper
{
    private const double Width = 120;
    private const double Height = 36;
    private const double Edge = 5;

    public IReadOnlyList<NeedPoint> Points { get; set; } = [];

    public int Lowest { get; set; }

    public int Highest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", "app-trend");
        foreach (var (name, value) in new[] { ("viewBox", $"0 0 {Width} {Height}"), ("aria-hidden", "true"), ("focusable", "false") })
        {
            output.Attributes.SetAttribute(name, value);
        }

        var places = Points.Select((point, i) => (X: X(i), Y: Y(point.Score))).ToList();
        output.Content.AppendHtml(Line("app-trend__scale", [(0, Y(Highest)), (Width, Y(Highest))]));
        output.Content.AppendHtml(Line("app-trend__scale", [(0, Y(Lowest)), (Width, Y(Lowest))]));
        output.Content.AppendHtml(Line("app-trend__line", places));
        foreach (var (x, y) in places)
        {
            output.Content.AppendHtml(Markup.Element("circle", "app-trend__point").With("cx", Number(x)).With("cy", Number(y)).With("r", "3.5"));
        }
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Line(string cssClass, IEnumerable<(double X, double Y)> places) =>
        Markup.Element("polyline", cssClass).With("points", string.Join(' ', places.Select(p => $"{Number(p.X)},{Number(p.Y)}")));

    /// <summary>By the day; several on one day stand side by side.</summary>
    private double X(int i)
    {
        var days = Points[^1].On.DayNumber - Points[0].On.DayNumber;
        var share = days > 0 ? (double)(Points[i].On.DayNumber - Points[0].On.DayNumber) / days
            : Points.Count > 1 ? (double)i / (Points.Count - 1)
            : 0.5;
        return Edge + (share * (Width - (2 * Edge)));
    }

    private double Y(int score)
    {
        var share = Highest > Lowest ? Math.Clamp((double)(score - Lowest) / (Highest - Lowest), 0, 1) : 0.5;
        return Height - Edge - (share * (Height - (2 * Edge)));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
