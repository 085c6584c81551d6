using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Consents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Consents;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Consents;

/// <param name="Party">person for whom the case is about, a child's own too; parent for a child's parent or guardian.</param>
/// <param name="SaidOn">Today where it is left out.</param>
/// <param name="ExpiresOn">After the usual time where it is left out; only of what was given.</param>
/// <param name="Understands">Of a child's own: somebody made sure that they understand and may decide alone.</param>
/// <param name="Evidence">What was said, or where it is written.</param>
internal sealed record RecordConsentBody(
    string? PurposeCode, string? RecipientCode, ConsentDecision? Decision, ConsentParty? Party, string? PartyName, string? WayCode, DateOnly? SaidOn,
    DateOnly? ExpiresOn, bool Understands, string? Evidence);

internal static class ConsentEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapConsents(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}/consents").WithTags("Consents");
        ofCase.MapGet("", List).RequirePermission(Read).WithName("GetConsents").WithSummary("The consent ledger of a case, and what holds now");
        ofCase.MapPost("", Record).RequirePermission(Permission.CasesEdit).WithName("RecordConsent")
            .WithSummary("Record that consent was given, refused or withdrawn. An entry is never changed: a later one supersedes it").AcceptsIdempotencyKey();
        ofCase.MapGet("/{entryId:guid}", Get).RequirePermission(Read).WithName("GetConsent").WithSummary("Read one entry of the ledger");
        return routes;
    }

    private static async Task<Ok<CaseConsents>> List(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetConsentsQuery(CaseId.From(id)), ct));

    private static async Task<Ok<ConsentEntryRow>> Get(Guid id, Guid entryId, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetConsentQuery(CaseId.From(id), ConsentEntryId.From(entryId)), ct));

    private static async Task<Created<ConsentEntryRow>> Record(Guid id, RecordConsentBody body, IMediator mediator, CancellationToken ct)
    {
        var entry = await mediator.Send(
            new RecordConsentCommand(
                CaseId.From(id), body.PurposeCode, body.RecipientCode, body.Decision, body.Party, body.PartyName, body.WayCode, body.SaidOn, body.ExpiresOn,
                body.Understands, body.Evidence), ct);
        return TypedResults.Created($"/api/v1/cases/{id}/consents/{entry.Value}", await mediator.Send(new GetConsentQuery(CaseId.From(id), entry), ct));
    }
}
