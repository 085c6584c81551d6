using System.Security.Cryptography;
using System.Text.Json;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Reporting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Api.Endpoints.Reporting;

/// <summary>The contract manager's monthly report for machines (docs/contract/monthly-report.md).</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports/monthly").WithTags("Reports").RequirePermission(Permission.ReportsRead);
        reports.MapGet("", List).WithName("ListReportMonths").WithSummary("The months there are, the newest first, each with its state");
        reports.MapGet("/{month}", Get).WithName("GetReportMonth").WithSummary("The report of one month, such as 2026-10")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
    }

    private static async Task<Ok<ListPage<MonthRow>>> List(IMediator mediator, CancellationToken ct, int limit = Paging.Usual, string? after = null, bool count = false)
    {
        ReportMonth? cursor = (after, ReportMonth.TryParse(after, out var month)) switch
        {
            (null, _) => null,
            (_, true) => month,
            _ => throw new BadRequestException(422, "after", FaultCode.Type, "Give the cursor that the page before named as next"),
        };
        return TypedResults.Ok(await mediator.Send(new ListMonthsQuery(cursor, Paging.Limit(limit), count), ct));
    }

    private static async Task<Results<Ok<MonthReport>, StatusCodeHttpResult>> Get(
        string month, string? area, string? version, string? format, IMediator mediator, HttpContext http, CancellationToken ct)
    {
        if (!ReportMonth.TryParse(month, out var asked))
        {
            throw new BadRequestException(400, "month", FaultCode.Type, "Give a month as YYYY-MM, such as 2026-10");
        }

        // Ignored, these would be answered with other figures than were asked for.
        if (area is not null)
        {
            throw new BadRequestException(400, "area", FaultCode.UnknownMember, "Leave area out: this report is not given by area yet");
        }

        if (format is not (null or "json"))
        {
            throw new BadRequestException(406, "format", FaultCode.Type, "Ask for json: this report is not given in another form yet");
        }

        if (format is null && !TakesJson(http.Request))
        {
            throw new BadRequestException(406, "Accept", FaultCode.Type, "Accept application/json: this report is not given in another form yet");
        }

        var report = await mediator.Send(new GetMonthQuery(asked), ct);
        if (version is not null && version != report.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new NotFoundException();
        }

        var tag = new EntityTagHeaderValue($"\"{Fingerprint(report)}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(seen => seen.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(report);
    }

    private static bool TakesJson(HttpRequest request)
    {
        var json = new MediaTypeHeaderValue("application/json");
        return request.GetTypedHeaders().Accept is not { Count: > 0 } accepted || accepted.Any(range => range.Quality is not 0 && json.IsSubsetOf(range));
    }

    /// <summary>Of the figures alone: the moment at which they were asked for does not make them other ones.</summary>
    private static string Fingerprint(MonthReport report) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report with { GeneratedAt = default })))[..32];
}
