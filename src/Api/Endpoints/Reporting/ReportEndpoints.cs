using System.Security.Cryptography;
using System.Text.Json;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Reporting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Api.Endpoints.Reporting;

/// <summary>The contract manager's monthly report for machines (docs/contract/monthly-report.md).</summary>
internal static class ReportEndpoints
{
    private const int MostOnAPage = 200;
    private const int UsualPage = 50;

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/reports/monthly").WithTags("Reports").RequirePermission(Permission.ReportsRead);
        reports.MapGet("", List).WithName("ListReportMonths").WithSummary("The months there are, the newest first, each with its state")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        reports.MapGet("/{month}", Get).WithName("GetReportMonth").WithSummary("The report of one month, such as 2026-10")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
    }

    private static async Task<Results<Ok<MonthList>, ProblemHttpResult>> List(string? limit, string? after, IMediator mediator, CancellationToken ct)
    {
        var size = UsualPage;
        if (limit is not null && (!int.TryParse(limit, out size) || size is < 1 or > MostOnAPage))
        {
            return Malformed("Give a limit from 1 to 200");
        }

        ReportMonth cursor = default;
        if (after is not null && !ReportMonth.TryParse(after, out cursor))
        {
            return Malformed("Give the cursor that the page before named as next");
        }

        return TypedResults.Ok(await mediator.Send(new ListMonthsQuery(after is null ? null : cursor, size), ct));
    }

    private static async Task<Results<Ok<MonthReport>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        string month, string? area, string? version, string? format, IMediator mediator, HttpContext http, CancellationToken ct)
    {
        if (!ReportMonth.TryParse(month, out var asked))
        {
            return Malformed("Give a month as YYYY-MM, such as 2026-10");
        }

        // Ignored, these would be answered with other figures than were asked for.
        if (area is not null)
        {
            return Malformed("This report is not given by area yet: leave area out");
        }

        if (format is not (null or "json"))
        {
            return Problem(StatusCodes.Status406NotAcceptable, "format", "This report is given as JSON");
        }

        var report = await mediator.Send(new GetMonthQuery(asked), ct);
        if (version is not null && version != report.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return Problem(StatusCodes.Status404NotFound, "not-found", "There is nothing here");
        }

        var tag = new EntityTagHeaderValue($"\"{Fingerprint(report)}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(seen => seen.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(report);
    }

    /// <summary>Of the figures alone: the moment at which they were asked for does not make them other ones.</summary>
    private static string Fingerprint(MonthReport report) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report with { GeneratedAt = default })))[..32];

    private static ProblemHttpResult Malformed(string title) => Problem(StatusCodes.Status400BadRequest, "malformed", title);

    private static ProblemHttpResult Problem(int status, string code, string title) => TypedResults.Problem(
        statusCode: status, type: "urn:victim-care:problem:" + code, title: title, extensions: new Dictionary<string, object?> { ["code"] = code });
}
