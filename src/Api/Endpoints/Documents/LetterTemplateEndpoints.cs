using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Documents;

/// <param name="Body">The text, with fields in double braces such as {{person.name}}.</param>
/// <param name="Neutral">It names neither the service nor a crime.</param>
/// <param name="From">Today where it is left out.</param>
internal sealed record LetterTemplateBody(string? Name, string? Body, bool Neutral, DateOnly? From, DateOnly? To);

/// <param name="On">The last day; today where it is left out.</param>
internal sealed record EndLetterTemplateBody(DateOnly? On);

internal static class LetterTemplateEndpoints
{
    public static IEndpointRouteBuilder MapLetterTemplates(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/administration/letters").WithTags("Administration");
        templates.MapGet("", List).RequirePermission(Permission.ReferenceDataEdit).WithName("ListLetterTemplates").WithSummary("The letters that workers write, with their days");
        templates.MapPost("", DrawUp).RequirePermission(Permission.ReferenceDataEdit).WithName("DrawUpLetterTemplate").WithSummary("Draw up a letter")
            .AcceptsIdempotencyKey();
        templates.MapGet("/{id:guid}", Get).RequirePermission(Permission.ReferenceDataEdit).WithName("GetLetterTemplate")
            .WithSummary("Read one letter, with its version as ETag");
        templates.MapPost("/{id:guid}/end", End).RequirePermission(Permission.ReferenceDataEdit).WithName("EndLetterTemplate")
            .WithSummary("Set the last day of a letter").WithCurrentOnStale(Current, t => t.Version);
        return routes;
    }

    private static async Task<Ok<LetterTemplateList>> List(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListLetterTemplatesQuery(), ct));

    private static async Task<Created<LetterTemplateDetails>> DrawUp(LetterTemplateBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var id = await mediator.Send(new DrawUpLetterTemplateCommand(body.Name, body.Body, body.Neutral, body.From, body.To), ct);
        var details = await mediator.Send(new GetLetterTemplateQuery(id), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/administration/letters/{id.Value}", details);
    }

    private static async Task<Ok<LetterTemplateDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetLetterTemplateQuery(LetterTemplateId.From(id)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> End(
        Guid id, EndLetterTemplateBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndLetterTemplateCommand(LetterTemplateId.From(id), body.On, version), ct);

    private static Task<LetterTemplateDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetLetterTemplateQuery(LetterTemplateId.From(context.RouteId())), context.RequestAborted);
}
