using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Support;

internal static class PlanEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapPlan(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}").WithTags("Support");
        ofCase.MapGet("/plan", Get).RequirePermission(Read).WithName("GetPlan").WithSummary("Read the plan of a case: its goals and their actions");
        ofCase.MapPost("/goals", SetGoal).RequirePermission(Permission.CasesEdit).WithName("SetGoal").WithSummary("Set a goal for an area of need")
            .AcceptsIdempotencyKey();

        var one = ofCase.MapGroup("/goals/{goalId:guid}");
        one.MapGet("", GetGoal).RequirePermission(Read).WithName("GetGoal").WithSummary("Read one goal, with its version as ETag");
        one.MapPost("/actions", AddAction).RequirePermission(Permission.CasesEdit).WithName("AddGoalAction")
            .WithSummary("Plan an action towards a goal, of the worker or of the person").AcceptsIdempotencyKey();
        one.MapPost("/actions/{actionId:guid}/settle", Settle).RequirePermission(Permission.CasesEdit).WithName("SettleGoalAction")
            .WithSummary("Record whether a planned action was done").WithCurrentOnStale(Current, g => g.Version);
        one.MapPost("/end", End).RequirePermission(Permission.CasesEdit).WithName("EndGoal").WithSummary("Record that a goal was reached or given up")
            .WithCurrentOnStale(Current, g => g.Version);
        return routes;
    }

    private static async Task<Ok<CasePlan>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetPlanQuery(CaseId.From(id)), ct));

    private static async Task<Created<GoalDetails>> SetGoal(Guid id, SetGoalBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var goal = await mediator.Send(new SetGoalCommand(CaseId.From(id), body.NeedCode, body.What), ct);
        return await Created(id, goal, mediator, response, ct);
    }

    private static async Task<Created<GoalDetails>> AddAction(
        Guid id, Guid goalId, AddGoalActionBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        await mediator.Send(new AddGoalActionCommand(CaseId.From(id), GoalId.From(goalId), body.What, body.By, body.DueOn), ct);
        return await Created(id, GoalId.From(goalId), mediator, response, ct);
    }

    private static async Task<Ok<GoalDetails>> GetGoal(Guid id, Guid goalId, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var goal = await mediator.Send(new GetGoalQuery(CaseId.From(id), GoalId.From(goalId)), ct);
        response.SetVersion(goal.Version);
        return TypedResults.Ok(goal);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Settle(
        Guid id, Guid goalId, Guid actionId, SettleGoalActionBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new SettleGoalActionCommand(
                CaseId.From(id), GoalId.From(goalId), GoalActionId.From(actionId), body.Done, body.Note, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> End(
        Guid id, Guid goalId, EndGoalBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndGoalCommand(CaseId.From(id), GoalId.From(goalId), body.Reached, body.Note, version), ct);

    private static Task<GoalDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetGoalQuery(CaseId.From(context.RouteId()), GoalId.From(context.RouteId("goalId"))), context.RequestAborted);

    private static async Task<Created<GoalDetails>> Created(Guid id, GoalId goal, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetGoalQuery(CaseId.From(id), goal), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/cases/{id}/goals/{goal.Value}", details);
    }
}
