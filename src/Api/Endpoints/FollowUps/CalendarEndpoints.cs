using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.FollowUps;

/// <summary>A worker's calendar, for programs that cannot sign in: outside of the API, since the address alone is the credential.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{token}.ics", Get).ExcludeFromDescription().AllowAnonymous();

    private static async Task<Results<ContentHttpResult, NotFound>> Get(string token, IMediator mediator, CancellationToken ct) =>
        await mediator.Send(new GetCalendarQuery(token), ct) is { } calendar ? TypedResults.Text(calendar, "text/calendar; charset=utf-8") : TypedResults.NotFound();
}
