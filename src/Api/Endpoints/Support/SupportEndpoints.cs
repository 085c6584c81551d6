using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Support;

internal static class SupportEndpoints
{
    public static IEndpointRouteBuilder MapSupport(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}/support").WithTags("Support");
        ofCase.MapGet("", List).RequirePermission(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)
            .WithName("ListSupport").WithSummary("The support given on a case, the latest first, and its time by type");
        ofCase.MapPost("", Record).RequirePermission(Permission.CasesEdit).WithName("RecordSupport")
            .WithSummary("Record support that was given, to this person or to several together").AcceptsIdempotencyKey();
        return routes;
    }

    private static async Task<Ok<CaseSupport>> List(
        Guid id, IMediator mediator, CancellationToken ct, string? after = null, int limit = 50, bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListSupportQuery(CaseId.From(id), after, limit, count), ct));

    private static async Task<Created<RecordedSupport>> Record(Guid id, RecordSupportBody body, IMediator mediator, CancellationToken ct)
    {
        var recorded = await mediator.Send(
            new RecordSupportCommand(CaseId.From(id), body.OtherCases ?? [], body.TypeCode, body.Minutes, body.GivenOn, body.Note), ct);
        return TypedResults.Created((string?)null, new RecordedSupport(recorded.Value));
    }
}
