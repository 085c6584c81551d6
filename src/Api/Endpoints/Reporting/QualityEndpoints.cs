using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Reporting.Quality;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Reporting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Reporting;

/// <summary>How good what a force sends is, for whoever reads reports and for the force itself.</summary>
internal static class QualityEndpoints
{
    public static void MapReferralQuality(this IEndpointRouteBuilder api) =>
        api.MapGet("/reports/referral-quality", Get).WithTags("Reports").RequirePermission(Permission.ReportsRead, Permission.ReferralsReadOwn)
            .WithName("GetReferralQuality")
            .WithSummary("What a force sent, month by month: outcomes, further reasons, quarantined messages, and how soon it came. A force may ask for its own")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<ReferralQuality>> Get(IMediator mediator, CancellationToken ct, string force = "", string from = "", string to = "") =>
        TypedResults.Ok(await mediator.Send(new GetReferralQualityQuery(force, Month(from, "from"), Month(to, "to")), ct));

    private static ReportMonth Month(string text, string member) => ReportMonth.TryParse(text, out var month)
        ? month
        : throw new BadRequestException(400, member, FaultCode.Type, "Give a month as YYYY-MM, such as 2026-10");
}
