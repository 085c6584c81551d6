using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ServiceLevels;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Endpoints.ServiceLevels;

public sealed record ExplainBreachBody(string? ReasonCode, string? Note);

/// <summary>What was promised, by when, and why it was not kept.</summary>
internal static class ServiceLevelEndpoints
{
    private static readonly Permission[] MayRead = [Permission.ReferralsWork, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static void MapServiceLevels(this IEndpointRouteBuilder api)
    {
        var promises = api.MapGroup("/referrals/{id:guid}/service-levels").WithTags("Service levels");
        promises.MapGet("", Get).WithName("GetServiceLevels").WithSummary("What was promised to the person of a referral, by when, and what became of it").RequirePermission(MayRead);
        promises.MapPost("/{clockId:guid}/explanation", Explain).WithName("ExplainBreach").WithSummary("Say why a promise was not kept in time")
            .RequirePermission(Permission.ReferralsWork, Permission.CasesEdit, Permission.CaseFilesReview).WithCurrentOnStale(Current, p => p.Version);
        api.MapGet("/service-levels", List).WithTags("Service levels").WithName("ListServiceLevels")
            .WithSummary("Promises of your team that are due today, are late, or were late without a reason").RequirePermission(Permission.CaseFilesReview);
    }

    private static async Task<ServiceLevelRow> Current(HttpContext http, IMediator mediator)
    {
        var clock = Guid.Parse(http.GetRouteValue("clockId")!.ToString()!);
        var sheet = await mediator.Send(new GetServiceLevelsQuery(ReferralId.From(http.RouteId())), http.RequestAborted);
        return sheet.Promises.FirstOrDefault(p => p.Id == clock) ?? throw new NotFoundException();
    }

    private static async Task<Ok<ServiceLevelSheet>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetServiceLevelsQuery(ReferralId.From(id)), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Explain(
        Guid id, Guid clockId, ExplainBreachBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ExplainBreachCommand(ReferralId.From(id), ServiceClockId.From(clockId), body.ReasonCode, body.Note, version), ct);

    private static async Task<Ok<ListPage<PromiseRow>>> List(
        IMediator mediator, CancellationToken ct, Named<ServiceLevelView>? view = null, [FromQuery] string? after = null,
        [FromQuery] int limit = Paging.Usual) =>
        TypedResults.Ok(await mediator.Send(new ListServiceLevelsQuery(view?.Value ?? ServiceLevelView.Today, after, limit), ct));
}
