using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Messages;

/// <param name="Channel">Text or email.</param>
/// <param name="Title">The subject of an e-mail; a text has none.</param>
/// <param name="Text">With fields in double braces such as {{date}}.</param>
/// <param name="NamesService">It says who writes, or of what; else a text that does so is refused.</param>
/// <param name="From">Today where it is left out.</param>
internal sealed record MessageTemplateBody(string? Name, ContactChannel? Channel, string? Title, string? Text, bool NamesService, DateOnly? From, DateOnly? To);

/// <param name="On">The last day; today where it is left out.</param>
internal sealed record EndMessageTemplateBody(DateOnly? On);

internal static class MessageTemplateEndpoints
{
    public static IEndpointRouteBuilder MapMessageTemplates(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/administration/messages").WithTags("Administration");
        templates.MapGet("", List).RequirePermission(Permission.ReferenceDataEdit).WithName("ListMessageTemplates")
            .WithSummary("The messages that workers send to people, with their days");
        templates.MapPost("", DrawUp).RequirePermission(Permission.ReferenceDataEdit).WithName("DrawUpMessageTemplate").WithSummary("Draw up a message")
            .AcceptsIdempotencyKey();
        templates.MapGet("/{id:guid}", Get).RequirePermission(Permission.ReferenceDataEdit).WithName("GetMessageTemplate")
            .WithSummary("Read one message, with its version as ETag");
        templates.MapPost("/{id:guid}/end", End).RequirePermission(Permission.ReferenceDataEdit).WithName("EndMessageTemplate")
            .WithSummary("Set the last day of a message").WithCurrentOnStale(Current, t => t.Version);
        return routes;
    }

    private static async Task<Ok<MessageTemplateList>> List(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListMessageTemplatesQuery(), ct));

    private static async Task<Created<MessageTemplateDetails>> DrawUp(MessageTemplateBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var id = await mediator.Send(
            new DrawUpMessageTemplateCommand(body.Name, body.Channel, body.Title, body.Text, body.NamesService, body.From, body.To), ct);
        var details = await mediator.Send(new GetMessageTemplateQuery(id), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/administration/messages/{id.Value}", details);
    }

    private static async Task<Ok<MessageTemplateDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetMessageTemplateQuery(MessageTemplateId.From(id)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> End(
        Guid id, EndMessageTemplateBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndMessageTemplateCommand(MessageTemplateId.From(id), body.On, version), ct);

    private static Task<MessageTemplateDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetMessageTemplateQuery(MessageTemplateId.From(context.RouteId())), context.RequestAborted);
}
