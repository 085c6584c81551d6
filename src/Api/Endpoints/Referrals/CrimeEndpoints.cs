using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals.Crimes;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Referrals;

/// <param name="With">Whom of the police.</param>
/// <param name="HappenedAt">Now where it is absent.</param>
public sealed record PoliceContactBody(string? With, string? What, DateTime? HappenedAt);

/// <summary>One crime with all whom the caller may see of it.</summary>
internal static class CrimeEndpoints
{
    public static void MapCrimes(this IEndpointRouteBuilder api)
    {
        var crime = api.MapGroup("/crimes/{id:guid}").WithTags("Crimes");
        crime.MapGet("", Get).WithName("GetCrime").WithSummary("The victims of a crime, its suspects, its officers, and what was said with the police")
            .RequirePermission(Permission.ReferralsWork, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll);
        crime.MapPost("/police-contacts", Record).WithName("RecordPoliceContact").WithSummary("Record that somebody spoke or wrote with the police about a crime")
            .RequirePermission(Permission.ReferralsWork, Permission.CasesEdit).AcceptsIdempotencyKey();
    }

    private static async Task<Ok<CrimeDetails>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetCrimeQuery(CrimeId.From(id)), ct));

    private static async Task<Created<RecordedPoliceContact>> Record(Guid id, PoliceContactBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(new RecordPoliceContactCommand(CrimeId.From(id), body.With, body.What, body.HappenedAt), ct));
}
