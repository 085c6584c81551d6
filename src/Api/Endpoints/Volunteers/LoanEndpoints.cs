using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Volunteers;

internal static class LoanEndpoints
{
    public static IEndpointRouteBuilder MapLoans(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}/loans").WithTags("Volunteers");
        ofCase.MapGet("", Get).RequirePermission(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll).WithName("GetLoans")
            .WithSummary("To whom a case is lent and was, and who could have it");
        ofCase.MapPost("", Lend).RequirePermission(Permission.CasesEdit).WithName("LendCase").WithSummary("Lend a case to a volunteer who is ready").AcceptsIdempotencyKey();

        var one = ofCase.MapGroup("/{loanId:guid}");
        one.MapPost("/end", End).RequirePermission(Permission.CasesEdit).WithName("EndLoan").WithSummary("Take a case back from a volunteer")
            .WithCurrentOnStale(Current, l => l.Version);
        one.MapPost("/share", Share).RequirePermission(Permission.CasesEdit).WithName("ShareNote").WithSummary("Let the volunteer read one note")
            .WithCurrentOnStale(Current, l => l.Version);
        one.MapPost("/hand-over", HandOver).RequirePermission(Permission.CasesEdit).WithName("HandItemOver")
            .WithSummary("Record that the volunteer has a security item to deliver").WithCurrentOnStale(Current, l => l.Version);
        return routes;
    }

    private static async Task<Ok<CaseLoans>> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetLoansQuery(CaseId.From(id)), ct));

    private static async Task<Created<CreatedLoan>> Lend(Guid id, LendCaseBody body, IMediator mediator, CancellationToken ct)
    {
        var volunteer = body.VolunteerId is { } who ? UserId.From(who) : (UserId?)null;
        var lent = await mediator.Send(new LendCaseCommand(CaseId.From(id), volunteer, body.Task, body.Until), ct);
        return TypedResults.Created((string?)null, new CreatedLoan(lent.Value));
    }

    private static Task<Results<NoContent, ProblemHttpResult>> End(
        Guid id, Guid loanId, EndLoanBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndLoanCommand(CaseId.From(id), CaseLoanId.From(loanId), body.Note, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Share(
        Guid id, Guid loanId, ShareNoteBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ShareNoteCommand(CaseId.From(id), CaseLoanId.From(loanId), ActId.From(body.EntryId), version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> HandOver(
        Guid id, Guid loanId, HandItemOverBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new HandItemOverCommand(CaseId.From(id), CaseLoanId.From(loanId), ItemRequestId.From(body.ItemId), version), ct);

    private static async Task<LoanDetails> Current(HttpContext context, IMediator mediator)
    {
        var found = await mediator.Send(new GetLoansQuery(CaseId.From(context.RouteId())), context.RequestAborted);
        return found.Loans.FirstOrDefault(l => l.Id == context.RouteId("loanId")) ?? throw new NotFoundException();
    }
}

/// <param name="Task">What they are to do.</param>
/// <param name="Until">The last day.</param>
internal sealed record LendCaseBody(Guid? VolunteerId, string? Task, DateOnly? Until);

internal sealed record CreatedLoan(Guid Id);

internal sealed record EndLoanBody(string? Note);

/// <param name="EntryId">Of the note in the timeline.</param>
internal sealed record ShareNoteBody(Guid EntryId);

internal sealed record HandItemOverBody(Guid ItemId);
