using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Messages;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Messages;

/// <param name="About">What kind of thing the person is reminded of.</param>
/// <param name="AboutId">Which: of a follow-up, a date at court or a requested item of this case.</param>
/// <param name="LeaveUtc">At the next safe time where it is left out.</param>
/// <param name="Seen">The text that the preview showed; where it differs by now, nothing is sent. Not asked where it is left out.</param>
internal sealed record RemindPersonBody(MatterKind? About, Guid? AboutId, Guid? TemplateId, Guid? ContactPointId, DateTime? LeaveUtc, string? Seen)
{
    public MessageChoice ToChoice() => new(About, AboutId, TemplateId, ContactPointId, LeaveUtc);
}

/// <summary>Reminders to the person of a case, by text and e-mail.</summary>
internal static class PersonMessageEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapPersonMessages(this IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup("/cases/{id:guid}/messages").WithTags("Messages");
        messages.MapGet("", List).RequirePermission(Read).WithName("GetPersonMessages").WithSummary("Read the messages to the person of a case, the newest first");
        messages.MapGet("/form", Form).RequirePermission(Permission.CasesEdit).WithName("GetMessageForm")
            .WithSummary("Read of what, by which message and which way the person can be reminded");
        messages.MapPost("/preview", Preview).RequirePermission(Permission.CasesEdit).WithName("PreviewPersonMessage")
            .WithSummary("See exactly what would be sent and what a lock screen shows; nothing is kept");
        messages.MapPost("", Remind).RequirePermission(Permission.CasesEdit).WithName("RemindPerson")
            .WithSummary("Remind the person by text or e-mail, as safe contact allows").AcceptsIdempotencyKey();
        messages.MapGet("/{messageId:guid}", Get).RequirePermission(Read).WithName("GetPersonMessage").WithSummary("Read one message, with its version as ETag");
        messages.MapPost("/{messageId:guid}/cancel", Cancel).RequirePermission(Permission.CasesEdit).WithName("CancelPersonMessage")
            .WithSummary("Keep a message that waits from leaving").WithCurrentOnStale(Current, m => m.Version);
        return routes;
    }

    private static async Task<Ok<CasePersonMessages>> List(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetPersonMessagesQuery(CaseId.From(id)), ct));

    private static async Task<Ok<MessageForm>> Form(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetMessageFormQuery(CaseId.From(id)), ct));

    private static async Task<Ok<MessagePreview>> Preview(Guid id, RemindPersonBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new PreviewPersonMessageQuery(CaseId.From(id), body.ToChoice()), ct));

    private static async Task<Created<PersonMessageDetails>> Remind(Guid id, RemindPersonBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var message = await mediator.Send(new RemindPersonCommand(CaseId.From(id), body.ToChoice(), body.Seen), ct);
        var details = await mediator.Send(new GetPersonMessageQuery(CaseId.From(id), message), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/cases/{id}/messages/{message.Value}", details);
    }

    private static async Task<Ok<PersonMessageDetails>> Get(Guid id, Guid messageId, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetPersonMessageQuery(CaseId.From(id), PersonMessageId.From(messageId)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Cancel(Guid id, Guid messageId, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new CancelPersonMessageCommand(CaseId.From(id), PersonMessageId.From(messageId), version), ct);

    private static Task<PersonMessageDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetPersonMessageQuery(CaseId.From(context.RouteId()), PersonMessageId.From(context.RouteId("messageId"))), context.RequestAborted);
}
