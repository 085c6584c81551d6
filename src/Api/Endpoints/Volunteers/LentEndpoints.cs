using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Volunteers;

/// <summary>All of cases that a volunteer reaches: those lent to them, and of those what they need.</summary>
internal static class LentEndpoints
{
    public static IEndpointRouteBuilder MapLentCases(this IEndpointRouteBuilder routes)
    {
        var lent = routes.MapGroup("/lent-cases").WithTags("Volunteers");
        lent.MapGet("", List).RequirePermission(Permission.CasesLent).WithName("ListLentCases").WithSummary("The cases lent to you, and what you promised on them");

        var one = lent.MapGroup("/{id:guid}");
        one.MapGet("", Get).RequirePermission(Permission.CasesLent).WithName("GetLentCase").WithSummary("What you need of a case lent to you; ETag is the version of the loan");
        one.MapPost("/support", Log).RequirePermission(Permission.CasesLent).WithName("LogLentSupport").WithSummary("Log support that you gave").AcceptsIdempotencyKey();
        one.MapPost("/contacts", Record).RequirePermission(Permission.CasesLent).WithName("RecordLentContact").WithSummary("Record an attempt or a conversation")
            .AcceptsIdempotencyKey();
        one.MapPost("/notes", Note).RequirePermission(Permission.CasesLent).WithName("AddLentNote").WithSummary("Add a note").AcceptsIdempotencyKey();
        one.MapPost("/return", Return).RequirePermission(Permission.CasesLent).WithName("ReturnLentCase").WithSummary("Give the case back")
            .WithCurrentOnStale(Current, c => c.Version);
        one.MapPost("/items/{itemId:guid}/in-place", PutInPlace).RequirePermission(Permission.CasesLent).WithName("PutLentItemInPlace")
            .WithSummary("Record that an item handed to you is delivered or fitted").WithCurrentOnStale(CurrentItem, i => i.Version);
        one.MapPost("/follow-ups/{followUpId:guid}/complete", Complete).RequirePermission(Permission.CasesLent).WithName("CompleteLentFollowUp")
            .WithSummary("Finish a follow-up given to you").WithCurrentOnStale(CurrentFollowUp, f => f.Version);
        return routes;
    }

    private static async Task<Ok<LentWork>> List(IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new ListLentCasesQuery(), ct));

    private static async Task<Ok<LentCase>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var lent = await mediator.Send(new GetLentCaseQuery(CaseId.From(id)), ct);
        response.SetVersion(lent.Version);
        return TypedResults.Ok(lent);
    }

    private static async Task<Created<CreatedLentEntry>> Log(Guid id, LogLentSupportBody body, IMediator mediator, CancellationToken ct)
    {
        var logged = await mediator.Send(new LogLentSupportCommand(CaseId.From(id), body.TypeCode, body.Minutes, body.GivenOn, body.Note), ct);
        return TypedResults.Created((string?)null, new CreatedLentEntry(logged.Value));
    }

    private static async Task<Created<RecordedContact>> Record(Guid id, LentContactBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(
            new RecordLentContactCommand(CaseId.From(id), body.OutcomeCode ?? "", body.ChannelCode ?? "", body.ContactPointId, body.HappenedUtc, body.Note), ct));

    private static async Task<Created<AddedLentNote>> Note(Guid id, LentNoteBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(new AddLentNoteCommand(CaseId.From(id), body.Text), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Return(Guid id, EndLoanBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ReturnLentCaseCommand(CaseId.From(id), body.Note, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> PutInPlace(
        Guid id, Guid itemId, EndLoanBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new PutLentItemInPlaceCommand(CaseId.From(id), ItemRequestId.From(itemId), body.Note, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Complete(
        Guid id, Guid followUpId, CompleteLentBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new CompleteLentFollowUpCommand(CaseId.From(id), FollowUpId.From(followUpId), body.Outcome, version), ct);

    private static Task<LentCase> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetLentCaseQuery(CaseId.From(context.RouteId())), context.RequestAborted);

    private static async Task<LentItem> CurrentItem(HttpContext context, IMediator mediator) =>
        (await Current(context, mediator)).Items.FirstOrDefault(i => i.Id == context.RouteId("itemId")) ?? throw new NotFoundException();

    private static async Task<LentFollowUp> CurrentFollowUp(HttpContext context, IMediator mediator) =>
        (await Current(context, mediator)).FollowUps.FirstOrDefault(f => f.Id == context.RouteId("followUpId")) ?? throw new NotFoundException();
}

/// <param name="GivenOn">Today where it is left out.</param>
internal sealed record LogLentSupportBody(string? TypeCode, int? Minutes, DateOnly? GivenOn, string? Note);

internal sealed record CreatedLentEntry(Guid Id);

internal sealed record LentContactBody(string? OutcomeCode, string? ChannelCode, Guid? ContactPointId, DateTime? HappenedUtc, string? Note);

internal sealed record LentNoteBody(string? Text);

internal sealed record CompleteLentBody(string? Outcome);
