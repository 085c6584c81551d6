using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using CaseManagement.Domain.People.Merging;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.People;

/// <param name="FromSecond">What the record that became known later says better; all else is kept from the first.</param>
public sealed record MergePeopleBody(IReadOnlyList<MergedField>? FromSecond);

/// <param name="Reason">How it is known that they are two people.</param>
public sealed record TwoPeopleBody(string? Reason);

/// <summary>Records that may be of one person, what was decided of them, and the way back.</summary>
internal static class PersonMatchEndpoints
{
    public static void MapPersonMatches(this IEndpointRouteBuilder api)
    {
        var matches = api.MapGroup("/people/matches").WithTags("People");
        matches.MapGet("/", List).WithName("ListPossibleMatches").WithSummary("Pairs of records that may be of one person, the likeliest first")
            .RequirePermission(Permission.PeopleMatch);
        matches.MapGet("/{id:guid}", Get).WithName("GetPossibleMatch").WithSummary("Two records side by side, with what speaks for and against")
            .RequirePermission(Permission.PeopleMatch);
        matches.MapPost("/{id:guid}/merge", Merge).WithName("MergePeople").WithSummary("They are one person: make the two records one")
            .RequirePermission(Permission.PeopleMatch).WithCurrentOnStale(CurrentMatch, m => m.Version);
        matches.MapPost("/{id:guid}/keep-apart", KeepApart).WithName("KeepPeopleApart").WithSummary("They are two people, for good")
            .RequirePermission(Permission.PeopleMatch).WithCurrentOnStale(CurrentMatch, m => m.Version);

        var merges = api.MapGroup("/people/merges").WithTags("People");
        merges.MapGet("/", ListMerges).WithName("ListMerges").WithSummary("Records that were made one and may still be made two again, the newest first")
            .RequirePermission(Permission.PeopleUnmerge);
        merges.MapGet("/{id:guid}", GetMerge).WithName("GetMerge").WithSummary("One merge, with its version as ETag").RequirePermission(Permission.PeopleUnmerge);
        merges.MapPost("/{id:guid}/undo", Undo).WithName("UndoMerge").WithSummary("Make one record two again, as they were")
            .RequirePermission(Permission.PeopleUnmerge).WithCurrentOnStale(CurrentMerge, m => m.Version);
    }

    private static async Task<Ok<ListPage<PossibleMatchRow>>> List(
        IMediator mediator, CancellationToken ct, string? after = null, int limit = 50, bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListPossibleMatchesQuery(after, limit, count), ct));

    private static async Task<Ok<PossibleMatchDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var match = await mediator.Send(new GetPossibleMatchQuery(PossibleMatchId.From(id)), ct);
        response.SetVersion(match.Version);
        return TypedResults.Ok(match);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Merge(
        Guid id, MergePeopleBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new MergePeopleCommand(PossibleMatchId.From(id), body.FromSecond ?? [], version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> KeepApart(
        Guid id, TwoPeopleBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new KeepPeopleApartCommand(PossibleMatchId.From(id), body.Reason, version), ct);

    private static async Task<Ok<ListPage<MergeRow>>> ListMerges(
        IMediator mediator, CancellationToken ct, string? after = null, int limit = 50, bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListMergesQuery(after, limit, count), ct));

    private static async Task<Ok<MergeRow>> GetMerge(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var merge = await mediator.Send(new GetMergeQuery(PersonMergeId.From(id)), ct);
        response.SetVersion(merge.Version);
        return TypedResults.Ok(merge);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Undo(
        Guid id, TwoPeopleBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new UndoMergeCommand(PersonMergeId.From(id), body.Reason, version), ct);

    private static Task<PossibleMatchDetails> CurrentMatch(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetPossibleMatchQuery(PossibleMatchId.From(context.RouteId())), context.RequestAborted);

    private static Task<MergeRow> CurrentMerge(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetMergeQuery(PersonMergeId.From(context.RouteId())), context.RequestAborted);
}
