using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Complaints;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Supervision;

internal static class ComplaintEndpoints
{
    public static IEndpointRouteBuilder MapComplaints(this IEndpointRouteBuilder routes)
    {
        var complaints = routes.MapGroup("/complaints").WithTags("Complaints");
        complaints.MapGet("", List).RequirePermission(Permission.ComplaintsManage).WithName("ListComplaints").WithSummary("The complaints that you answer for");
        complaints.MapPost("", Record).RequirePermission(Permission.ComplaintsRecord).WithName("RecordComplaint").WithSummary("Take down a complaint or a compliment")
            .AcceptsIdempotencyKey();
        var one = complaints.MapGroup("/{id:guid}");
        one.MapGet("", Get).RequirePermission(Permission.NotificationsRead).WithName("GetComplaint").WithSummary("Read one complaint, with its version as ETag");
        one.MapPost("/acknowledge", Acknowledge).RequirePermission(Permission.ComplaintsManage).WithName("AcknowledgeComplaint")
            .WithSummary("Whoever complained was told that it is looked at").WithCurrentOnStale(Current, c => c.Version);
        one.MapPost("/answer", Answer).RequirePermission(Permission.ComplaintsManage).WithName("AnswerComplaint").WithSummary("It was answered, and upheld or not")
            .WithCurrentOnStale(Current, c => c.Version);
        one.MapPost("/share", Share).RequirePermission(Permission.ComplaintsManage).WithName("ShareComplaint").WithSummary("Let whom it is about read it")
            .WithCurrentOnStale(Current, c => c.Version);
        return routes;
    }

    private static async Task<Ok<ListPage<ComplaintRow>>> List(IMediator mediator, CancellationToken ct, string? after = null, int limit = 50) =>
        TypedResults.Ok(await mediator.Send(new ListComplaintsQuery(after, limit), ct));

    private static async Task<Created<CreatedComplaint>> Record(RecordComplaintBody body, IMediator mediator, CancellationToken ct)
    {
        UserId? about = body.AboutWorkerId is { } worker ? UserId.From(worker) : null;
        var taken = await mediator.Send(
            new RecordComplaintCommand(body.Kind, body.CaseReference, body.ReceivedOn, body.ChannelCode, body.From, body.FromWhom, about, body.What), ct);
        return TypedResults.Created($"/api/v1/complaints/{taken.Value}", new CreatedComplaint(taken.Value));
    }

    private static async Task<Ok<ComplaintDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetComplaintQuery(ComplaintId.From(id)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Acknowledge(
        Guid id, AcknowledgeComplaintBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AcknowledgeComplaintCommand(ComplaintId.From(id), body.On, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Answer(
        Guid id, AnswerComplaintBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AnswerComplaintCommand(ComplaintId.From(id), body.On, body.Outcome, body.Answer, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Share(Guid id, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ShareComplaintCommand(ComplaintId.From(id), version), ct);

    private static Task<ComplaintDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetComplaintQuery(ComplaintId.From(context.RouteId())), context.RequestAborted);
}

/// <param name="CaseReference">Of the case that it is about, where it is about one.</param>
/// <param name="ReceivedOn">Today where it is left out.</param>
internal sealed record RecordComplaintBody(
    ComplaintKind? Kind, string? CaseReference, DateOnly? ReceivedOn, string? ChannelCode, ComplaintFrom? From, string? FromWhom, Guid? AboutWorkerId, string? What);

internal sealed record CreatedComplaint(Guid Id);

internal sealed record AcknowledgeComplaintBody(DateOnly? On);

/// <param name="Outcome">Needed for a complaint, and only there.</param>
internal sealed record AnswerComplaintBody(DateOnly? On, ComplaintOutcome? Outcome, string? Answer);
