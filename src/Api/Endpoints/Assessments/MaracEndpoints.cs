using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Marac;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Assessments;

/// <param name="Reasons">Codes of the list of MARAC referral reasons.</param>
/// <param name="Incidents">Codes of the list of repeat incidents; only with the reason REP.</param>
/// <param name="Explanation">Needed before it is sent.</param>
public sealed record PrepareMaracBody(IReadOnlyList<string>? Reasons, IReadOnlyList<string>? Incidents, string? Explanation);

public sealed record SendMaracBody(DateOnly? On);

public sealed record HearMaracBody(DateOnly? On, string? Agreed);

public sealed record WithholdMaracBody(string? Reason);

internal static class MaracEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapMarac(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}/marac-referrals").WithTags("Assessments");
        ofCase.MapGet("", Get).RequirePermission(Read).WithName("GetMaracReferrals").WithSummary("Read the MARAC referrals of a case, and until when a further incident is a repeat");
        ofCase.MapPost("", Prepare).RequirePermission(Permission.CasesEdit).WithName("PrepareMaracReferral")
            .WithSummary("Say why a person is put before the MARAC; the version is the case’s").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
        var one = ofCase.MapGroup("/{maracId:guid}");
        one.MapPost("/send", Send).RequirePermission(Permission.CasesEdit).WithName("SendMaracReferral").WithSummary("Say that it was sent")
            .WithCurrentOnStale(Current, m => m.Version);
        one.MapPost("/hear", Hear).RequirePermission(Permission.CasesEdit).WithName("HearMaracReferral").WithSummary("Record what the conference agreed")
            .WithCurrentOnStale(Current, m => m.Version);
        one.MapPost("/withhold", Withhold).RequirePermission(Permission.MaracDecide).WithName("WithholdMaracReferral").WithSummary("Decide that it is not sent")
            .WithCurrentOnStale(Current, m => m.Version);
        return routes;
    }

    private static async Task<Ok<CaseMarac>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetMaracQuery(CaseId.From(id)), ct));

    private static async Task<MaracEntry> Current(HttpContext context, IMediator mediator)
    {
        var held = await mediator.Send(new GetMaracQuery(CaseId.From(context.RouteId())), context.RequestAborted);
        return held.Referrals.FirstOrDefault(m => m.Id == context.RouteId("maracId")) ?? throw new NotFoundException();
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Prepare(
        Guid id, PrepareMaracBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new PrepareMaracCommand(CaseId.From(id), body.Reasons ?? [], body.Incidents ?? [], body.Explanation, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Send(
        Guid id, Guid maracId, SendMaracBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new SendMaracCommand(CaseId.From(id), MaracReferralId.From(maracId), body.On, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Hear(
        Guid id, Guid maracId, HearMaracBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new HearMaracCommand(CaseId.From(id), MaracReferralId.From(maracId), body.On, body.Agreed, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Withhold(
        Guid id, Guid maracId, WithholdMaracBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new WithholdMaracCommand(CaseId.From(id), MaracReferralId.From(maracId), body.Reason, version), ct);
}
