using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Drafts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Drafts;

/// <param name="Fields">What each field that was changed holds, by its name in the form.</param>
/// <param name="RecordVersion">Of the record when one began.</param>
internal sealed record FormDraftBody(IReadOnlyDictionary<string, IReadOnlyList<string>>? Fields, string? RecordVersion);

/// <summary>What one has typed into a form and not sent. The pages keep it here as one goes. "form" is the form's address within the site, "/cases/{id}/note".</summary>
internal static class FormDraftEndpoints
{
    public static IEndpointRouteBuilder MapFormDrafts(this IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/form-drafts").WithTags("Form drafts").RequirePermission(Permission.OwnAccount);
        drafts.MapGet("", Get).WithName("GetFormDraft").WithSummary("Read what you typed into a form and have not sent, with its version as ETag");
        drafts.MapPut("", Save).WithName("SaveFormDraft").WithSummary("Keep what you typed into a form so far, for yourself; the version is that of your draft")
            .WithCurrentOnStale(Find, d => d.Revision, isNeeded: false);
        drafts.MapDelete("", Forget).WithName("ForgetFormDraft").WithSummary("Throw away what you typed into a form");
        return api;
    }

    private static async Task<Ok<FormDraftDetails>> Get(string form, HttpContext context, IMediator mediator)
    {
        var draft = await Find(context, mediator);
        context.Response.SetVersion(draft.Revision);
        return TypedResults.Ok(draft);
    }

    private static async Task<FormDraftDetails> Find(HttpContext context, IMediator mediator) =>
        await mediator.Send(new GetFormDraftQuery(context.Request.Query["form"].ToString()), context.RequestAborted) ?? throw new NotFoundException();

    private static async Task<Ok<SavedFormDraft>> Save(
        string form, FormDraftBody body, IMediator mediator, HttpRequest request, HttpResponse response, CancellationToken ct)
    {
        var saved = await mediator.Send(new SaveFormDraftCommand(form, body.Fields!, body.RecordVersion, request.IfMatchVersion()), ct);
        response.SetVersion(saved.Revision);
        return TypedResults.Ok(saved);
    }

    private static async Task<NoContent> Forget(string form, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new ForgetFormDraftCommand(form), ct);
        return TypedResults.NoContent();
    }
}
