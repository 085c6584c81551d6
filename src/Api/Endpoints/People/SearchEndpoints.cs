using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.People;

public sealed record SearchBody(string? Text, string? After);

public sealed record CallingBody(string? Phone);

/// <summary>Questions that are posted, because what is searched for must not stand in an address.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapPost("/search", Search).WithName("SearchPeople")
            .WithSummary("Find people by name, telephone number, e-mail address, postcode or reference").RequirePermission(Permission.Search);
        people.MapPost("/calling", Calling).WithName("WhoIsCalling")
            .WithSummary("Who is known by a telephone number, and whether they may be told who answers").RequirePermission(Permission.ContactsRecord);
    }

    private static async Task<Ok<SearchResults>> Search(SearchBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new SearchPeopleQuery(body.Text, body.After), ct));

    private static async Task<Ok<Callers>> Calling(CallingBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new WhoIsCallingQuery(body.Phone), ct));
}
