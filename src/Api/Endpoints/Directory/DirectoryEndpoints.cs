using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Directory;
using CaseManagement.Domain.Directory;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Directory;

/// <param name="Needs">Codes of need categories: what it is for.</param>
/// <param name="Areas">Codes of local authorities; left out for everywhere.</param>
/// <param name="EmailIsSecure">Only the service's own staff read that mailbox.</param>
/// <param name="RecipientCode">As whom consent knows it.</param>
/// <param name="ActiveFrom">Today where it is left out.</param>
internal sealed record ServiceBody(
    string? Organisation, string? Name, string? Description, IReadOnlyList<string>? Needs, IReadOnlyList<string>? Areas, string? Url, string? Email,
    bool EmailIsSecure, string? Phone, string? RecipientCode, DateOnly? ActiveFrom, DateOnly? ActiveTo)
{
    public ServiceEntry ToEntry() => new(
        Organisation, Name, Description, Needs ?? [], Areas ?? [], Url, Email, EmailIsSecure, Phone, RecipientCode, ActiveFrom, ActiveTo);
}

internal static class DirectoryEndpoints
{
    private static readonly Permission[] Read = [Permission.DirectoryRead, Permission.DirectoryEdit];

    public static IEndpointRouteBuilder MapDirectory(this IEndpointRouteBuilder routes)
    {
        var services = routes.MapGroup("/directory/services").WithTags("Directory");
        services.MapGet("", List).RequirePermission(Read).WithName("ListServices")
            .WithSummary("The services of the directory, by words, need and area");
        services.MapPost("", Add).RequirePermission(Permission.DirectoryEdit).WithName("AddService").WithSummary("Add a service").AcceptsIdempotencyKey();
        services.MapGet("/{id:guid}", Get).RequirePermission(Read).WithName("GetService").WithSummary("Read one service, with its version as ETag");
        services.MapPost("/{id:guid}/change", Change).RequirePermission(Permission.DirectoryEdit).WithName("ChangeService")
            .WithSummary("Change what the directory says of a service; a last day ends it").WithCurrentOnStale(Current, s => s.Version);
        return routes;
    }

    private static async Task<Ok<ListPage<ServiceRow>>> List(
        IMediator mediator, CancellationToken ct, string? search = null, string? need = null, string? area = null, bool ended = false, string? after = null,
        int limit = 50) =>
        TypedResults.Ok(await mediator.Send(new ListServicesQuery(search, need, area, ended, after, limit), ct));

    private static async Task<Created<ServiceDetails>> Add(ServiceBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var id = await mediator.Send(new AddServiceCommand(body.ToEntry()), ct);
        var details = await mediator.Send(new GetServiceQuery(id), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/directory/services/{id.Value}", details);
    }

    private static async Task<Ok<ServiceDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetServiceQuery(DirectoryServiceId.From(id)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Change(Guid id, ServiceBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ChangeServiceCommand(DirectoryServiceId.From(id), body.ToEntry(), version), ct);

    private static Task<ServiceDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetServiceQuery(DirectoryServiceId.From(context.RouteId())), context.RequestAborted);
}
