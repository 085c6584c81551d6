using CaseManagement.Api.Web;
using CaseManagement.Application.Cases.Corrections;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.History;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Cases;

/// <param name="ToReference">Of the open case to which the entry belongs.</param>
public sealed record MoveEntryBody(string? ToReference, string? Reason);

/// <summary>What was recorded on the wrong case is struck out or moved.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/cases/{id:guid}/timeline/{entry:guid}").WithTags("Cases");
        one.MapPost("/strike-out", StrikeOut).RequirePermission(Permission.CasesCorrect).WithName("StrikeOutEntry")
            .WithSummary("Strike out what was recorded on the wrong case").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
        one.MapPost("/move", Move).RequirePermission(Permission.CasesCorrect).WithName("MoveEntry")
            .WithSummary("Move what was recorded on the wrong case to the right one").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> StrikeOut(
        Guid id, Guid entry, ReasonBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new StrikeOutEntryCommand(CaseId.From(id), ActId.From(entry), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Move(
        Guid id, Guid entry, MoveEntryBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new MoveEntryCommand(CaseId.From(id), ActId.From(entry), body.ToReference, body.Reason, version), ct);
}
