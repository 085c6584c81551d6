using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>Drawings by attributes: the content security policy allows no inline style.</summary>
internal static class Bar
{
    public static TagBuilder Rect(string cssClass, double width, double y, double height, double x = 0) => Markup.Element("rect", cssClass)
        .With("x", Number(x))
        .With("y", Number(y))
        .With("width", Number(width))
        .With("height", Number(height));

    public static TagBuilder Drawing(params TagBuilder?[] parts) => Markup.Element("svg", null, [.. parts])
        .With("viewBox", "0 0 100 14")
        .With("preserveAspectRatio", "none")
        .With("aria-hidden", "true")
        .With("focusable", "false");

    public static double Share(double part, double whole) => whole <= 0 ? 0 : Math.Clamp(part / whole * 100, 0, 100);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A score at the start and now. Whether more is better is said in words, because a bar cannot.</summary>
[HtmlTargetElement("app-score-bar", Attributes = "label,max")]
public sealed class ScoreBarTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public int? Start { get; set; }

    public int? Now { get; set; }

    public int Max { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "app-score");
        output.Content.AppendHtml(Markup.Element("span", "app-score__label", Label));
        output.Content.AppendHtml(Bar.Drawing(
            Bar.Rect("app-bar__ground", 100, 0, 14),
            Start is { } start ? Bar.Rect("app-bar__start", Bar.Share(start, Max), 0, 6) : null,
            Now is { } now ? Bar.Rect("app-bar__now", Bar.Share(now, Max), 7, 7) : null));
        output.Content.AppendHtml(Markup.Element("span", "app-score__numbers", Numbers()));
    }

    private string Numbers() => (Start, Now) switch
    {
        (null, null) => "not assessed",
        ({ } start, null) => $"{start} of {Max} at the start",
        (null, { } now) => $"{now} of {Max} now",
        ({ } start, { } now) when start == now => $"{start}, unchanged",
        ({ } start, { } now) => $"{start} → {now} of {Max}",
    };
}

/// <summary>What a worker carries against what they can carry; the mark stands at full.</summary>
[HtmlTargetElement("app-load-bar", Attributes = "label,used,capacity")]
public sealed class LoadBarTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public decimal Used { get; set; }

    public decimal Capacity { get; set; }

    public string? Unit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (used, capacity) = ((double)Used, (double)Capacity);
        var scale = Math.Max(used, capacity * 1.1);
        var over = Used > Capacity;

        output.Become("div", over ? "app-load app-load--over" : "app-load");
        output.Content.AppendHtml(Markup.Element("span", "app-load__label", Label));
        output.Content.AppendHtml(Bar.Drawing(
            Bar.Rect("app-bar__ground", 100, 2, 10),
            Bar.Rect("app-bar__now", Bar.Share(Math.Min(used, capacity), scale), 2, 10),
            over ? Bar.Rect("app-bar__over", Bar.Share(used - capacity, scale), 2, 10, Bar.Share(capacity, scale)) : null,
            capacity > 0 ? Bar.Rect("app-bar__mark", 0.6, 0, 14, Bar.Share(capacity, scale)) : null));
        output.Content.AppendHtml(Markup.Element("span", "app-load__numbers", Numbers(over)));
    }

    private string Numbers(bool over) =>
        $"{Figure(Used)} of {Figure(Capacity)}{(Unit is null ? "" : $" {Unit}")}{(over ? ", over" : "")}";

    private static string Figure(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
