using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Endpoints.Contacts;

/// <param name="OutcomeCode">Code of the list of contact outcomes.</param>
/// <param name="ChannelCode">Code of the list of contact channels.</param>
/// <param name="ContactPointId">The number or address that was used; needed for what goes out.</param>
/// <param name="HappenedAt">Now where it is absent.</param>
/// <param name="OverrideReason">Why it was done although it is not safe; counts only with the permission to override.</param>
public sealed record RecordContactBody(
    string OutcomeCode, string ChannelCode, Guid? ContactPointId, DateTime? HappenedAt, string? Note, string? OverrideReason, Guid? CaseId);

public static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/safe-contact-overrides", Overrides).WithTags("Contacts").WithName("ListSafeContactOverrides")
            .WithSummary("What went out although it was not known to be safe, the newest first: contacts, letters, items and onward referrals").RequirePermission(Permission.CaseFilesReview);
        api.MapPost("/referrals/{id:guid}/contacts", Record).WithTags("Contacts").WithName("RecordContact")
            .WithSummary("Record an attempt to reach a person, or a conversation; says what is worth doing next")
            .RequirePermission(Permission.ContactsRecord).AcceptsIdempotencyKey();
    }

    private static async Task<Ok<ListPage<OverrideRow>>> Overrides(
        IMediator mediator, CancellationToken ct, [FromQuery] string? after = null, [FromQuery] int limit = Paging.Usual) =>
        TypedResults.Ok(await mediator.Send(new ListOverridesQuery(after, limit), ct));

    private static async Task<Created<RecordedContact>> Record(
        Guid id, RecordContactBody body, IMediator mediator, HttpRequest request, CancellationToken ct)
    {
        var recorded = await mediator.Send(
            new RecordContactCommand(
                ReferralId.From(id), body.CaseId is { } about ? CaseId.From(about) : null, body.OutcomeCode, body.ChannelCode, body.ContactPointId,
                body.HappenedAt, body.Note, body.OverrideReason, request.IfMatchVersion()),
            ct);
        return TypedResults.Created((string?)null, recorded);
    }
}
