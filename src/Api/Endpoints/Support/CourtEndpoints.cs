using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support.Court;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support.Court;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Support;

/// <param name="HearingCode">Code of the list of hearings.</param>
/// <param name="Note">What the person needs there.</param>
public sealed record ListCourtDateBody(string? HearingCode, string? Court, DateTime? AtUtc, string? Note);

public sealed record MoveCourtDateBody(DateTime? AtUtc, string? Reason);

public sealed record VacateCourtDateBody(string? Reason);

public sealed record HearCourtDateBody(string? Outcome);

internal static class CourtEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapCourtDates(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}/court-dates").WithTags("Support");
        ofCase.MapGet("", Get).RequirePermission(Read).WithName("GetCourtDates").WithSummary("Read the dates at court of a case, those ahead first");
        ofCase.MapPost("", List).RequirePermission(Permission.CasesEdit).WithName("ListCourtDate")
            .WithSummary("Record a date at court; its reminders are planned by themselves").AcceptsIdempotencyKey();
        var one = ofCase.MapGroup("/{courtDateId:guid}");
        one.MapPost("/move", Move).RequirePermission(Permission.CasesEdit).WithName("MoveCourtDate").WithSummary("Move a date at court, and its reminders with it")
            .WithCurrentOnStale(Current, d => d.Version);
        one.MapPost("/vacate", Vacate).RequirePermission(Permission.CasesEdit).WithName("VacateCourtDate").WithSummary("Say that a date at court does not take place")
            .WithCurrentOnStale(Current, d => d.Version);
        one.MapPost("/hear", Hear).RequirePermission(Permission.CasesEdit).WithName("HearCourtDate").WithSummary("Record what came of a date at court")
            .WithCurrentOnStale(Current, d => d.Version);
        return routes;
    }

    private static async Task<Ok<CaseCourtDates>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetCourtDatesQuery(CaseId.From(id)), ct));

    private static async Task<CourtDateDetails> Current(HttpContext context, IMediator mediator)
    {
        var held = await mediator.Send(new GetCourtDatesQuery(CaseId.From(context.RouteId())), context.RequestAborted);
        return held.Dates.FirstOrDefault(d => d.Id == context.RouteId("courtDateId")) ?? throw new NotFoundException();
    }

    // A court date has no address of its own, so the answer names none.
    private static async Task<Created<ListedCourtDate>> List(Guid id, ListCourtDateBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created(
            (string?)null, await mediator.Send(new ListCourtDateCommand(CaseId.From(id), body.HearingCode, body.Court, body.AtUtc, body.Note), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Move(
        Guid id, Guid courtDateId, MoveCourtDateBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new MoveCourtDateCommand(CaseId.From(id), CourtDateId.From(courtDateId), body.AtUtc, body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Vacate(
        Guid id, Guid courtDateId, VacateCourtDateBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new VacateCourtDateCommand(CaseId.From(id), CourtDateId.From(courtDateId), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Hear(
        Guid id, Guid courtDateId, HearCourtDateBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new HearCourtDateCommand(CaseId.From(id), CourtDateId.From(courtDateId), body.Outcome, version), ct);
}
