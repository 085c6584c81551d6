using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Reporting.Quality;
using CaseManagement.Domain.Reporting;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Reporting;

/// <summary>How good what a force sends is, month by month.</summary>
public sealed class QualityModel(IMediator mediator, IReferenceData referenceData, TimeProvider clock) : PageModel
{
    private const int MonthsOffered = 24;
    private const int MonthsUsual = 6;

    [BindProperty(SupportsGet = true)] public string? Force { get; set; }

    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    public IReadOnlyList<Choice> Forces { get; private set; } = [];

    public IReadOnlyList<Choice> Months { get; private set; } = [];

    public ReferralQuality? Quality { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Forces = [.. (await referenceData.Current(ct)).List(CodeLists.Forces).Select(f => new Choice(f.Code, f.Label))];
        var offered = Offered();
        Months = [.. offered.Select(month => new Choice(month.ToString(), month.Words))];
        var to = ReportMonth.TryParse(To, out var last) ? last : offered[0];
        var from = ReportMonth.TryParse(From, out var first) ? first : offered[MonthsUsual - 1];
        (From, To) = (from.ToString(), to.ToString());
        if (!string.IsNullOrEmpty(Force))
        {
            Quality = await mediator.Send(new GetReferralQualityQuery(Force, from, to), ct);
        }
    }

    public static string NameOf(QualityMonth row) => ReportMonth.TryParse(row.Month, out var month) ? month.Words : row.Month;

    public static string Figure(QualityShare? cell) => cell switch
    {
        null => "0",
        { Suppressed: true } => "suppressed",
        { Share: { } share, Value: > 0 } => $"{Words.Number(cell.Value.Value)}\u00a0({share * 100:0}%)",
        _ => Words.Number(cell.Value ?? 0),
    };

    public static string Hours(QualityMonth row, double? hours) => hours is { } known ? $"{known:0.#}" : row.Suppressed && row.Received is null ? "suppressed" : "–";

    /// <summary>The cells that some month has, each once, in the order of the first month that has it.</summary>
    public static IEnumerable<(string Code, string Label)> Kinds(IEnumerable<IReadOnlyList<QualityShare>> months) =>
        months.SelectMany(cells => cells).Where(c => c.Value != 0).Select(c => (c.Code, c.Label)).Distinct();

    private List<ReportMonth> Offered()
    {
        List<ReportMonth> months = [ReportMonth.Of(clock.GetUtcNow().UtcDateTime)];
        while (months.Count < MonthsOffered)
        {
            months.Add(months[^1].Previous);
        }

        return months;
    }
}
