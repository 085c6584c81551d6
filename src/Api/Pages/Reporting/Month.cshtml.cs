using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Reporting;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Reporting;

public sealed class MonthModel(IMediator mediator) : PageModel
{
    private static readonly string[] InEquation = [Measures.OpenStart, Measures.Opened, Measures.Reopened, Measures.Closed, Measures.OpenEnd];

    [FromRoute(Name = "month")] public string Asked { get; set; } = "";

    public ReportMonth Month { get; private set; }

    public MonthReport Report { get; private set; } = null!;

    public bool IsFirst { get; private set; }

    public bool IsCurrent { get; private set; }

    /// <summary>Start + opened + re-opened − closed = end, each with the sign before it.</summary>
    public IEnumerable<(string Sign, string Words, ReportMeasure Measure)> Equation =>
        InEquation.Zip(["", "+", "+", "−", "="], ["", "plus", "plus", "less", "equals"]).Select(part => (part.Second, part.Third, Report.Measure(part.First)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Month = ReportMonth.TryParse(Asked, out var month) ? month : throw new NotFoundException();
        Report = await mediator.Send(new GetMonthQuery(Month), ct);
        IsCurrent = Month == ReportMonth.Of(Report.GeneratedAt);
        IsFirst = (await mediator.Send(new ListMonthsQuery(Month, 1), ct)).Items.Count == 0;
    }

    public static string Figure(int? value) => value is { } number ? Words.Number(number) : "suppressed";

    /// <summary>The longest bar of a section is its largest figure.</summary>
    public static int Longest(ReportSection section) => section.Measures.Max(m => m.Value) ?? 0;
}
