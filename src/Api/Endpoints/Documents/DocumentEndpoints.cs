using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Documents;

internal sealed record WithdrawDocumentBody(string? Reason);

/// <param name="ContactPointId">The postal address; the safe-contact rule must allow to write there.</param>
/// <param name="OverrideReason">Why it is written although it is not safe; counts only with the permission to override.</param>
internal sealed record WriteLetterBody(Guid? TemplateId, Guid? ContactPointId, string? OverrideReason);

internal static class DocumentEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapDocuments(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}").WithTags("Documents");
        ofCase.MapGet("/documents", List).RequirePermission(Read).WithName("GetDocuments").WithSummary("The documents of a case");
        ofCase.MapPost("/documents", Add).RequirePermission(Permission.CasesEdit).WithName("AddDocument")
            .WithSummary("File a document: multipart/form-data with the field note, if there is one, and after it the field file")
            .Accepts<IFormFile>("multipart/form-data").AcceptsIdempotencyKey();
        ofCase.MapPost("/letters", Write).RequirePermission(Permission.CasesEdit).WithName("WriteLetter")
            .WithSummary("Make a letter of a template and file it; refused where writing is not safe").AcceptsIdempotencyKey();

        var one = ofCase.MapGroup("/documents/{documentId:guid}");
        one.MapGet("", Get).RequirePermission(Read).WithName("GetDocument").WithSummary("Read what is known of a document, with its version as ETag");
        one.MapGet("/content", Open).RequirePermission(Read).WithName("OpenDocument").WithSummary("Read what a document holds")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
        one.MapPost("/withdraw", Withdraw).RequirePermission(Permission.CasesEdit).WithName("WithdrawDocument")
            .WithSummary("Take a document out, with the reason; what it holds is erased").WithCurrentOnStale(Current, d => d.Version);
        return routes;
    }

    private static async Task<Ok<CaseDocuments>> List(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetDocumentsQuery(CaseId.From(id)), ct));

    private static async Task<Created<DocumentDetails>> Add(
        Guid id, HttpRequest request, IMediator mediator, IDocumentStore store, HttpResponse response, CancellationToken ct)
    {
        var sent = await SentDocument.Read(request, store.Largest, ct);
        var content = await mediator.Send(new StoreContentCommand(CaseId.From(id), sent.Content), ct);
        return await Filed(id, await mediator.Send(new AddDocumentCommand(CaseId.From(id), sent.Name, sent.Note, content), ct), mediator, response, ct);
    }

    private static async Task<Created<DocumentDetails>> Write(Guid id, WriteLetterBody body, IMediator mediator, HttpResponse response, CancellationToken ct) =>
        await Filed(id, await mediator.Send(new WriteLetterCommand(CaseId.From(id), body.TemplateId, body.ContactPointId, body.OverrideReason), ct), mediator, response, ct);

    private static async Task<Ok<DocumentDetails>> Get(Guid id, Guid documentId, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetDocumentQuery(CaseId.From(id), DocumentId.From(documentId)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static async Task<FileStreamHttpResult> Open(
        Guid id, Guid documentId, IMediator mediator, HttpResponse response, CancellationToken ct, bool download = false)
    {
        var opened = await mediator.Send(new OpenDocumentQuery(CaseId.From(id), DocumentId.From(documentId)), ct);
        DocumentAnswer.Prepare(response, opened, download);
        return TypedResults.File(opened.Content, opened.Kind.MediaType());
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        Guid id, Guid documentId, WithdrawDocumentBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new WithdrawDocumentCommand(CaseId.From(id), DocumentId.From(documentId), body.Reason, version), ct);

    private static async Task<Created<DocumentDetails>> Filed(Guid id, DocumentId document, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetDocumentQuery(CaseId.From(id), document), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/cases/{id}/documents/{document.Value}", details);
    }

    private static Task<DocumentDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(
            new GetDocumentQuery(CaseId.From(context.RouteId()), DocumentId.From(context.RouteId("documentId"))), context.RequestAborted);
}
