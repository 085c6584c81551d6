using System.Text.Json.Serialization;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Endpoints.Referrals;

/// <summary>How a police force sends a referral and reads what became of it (docs/contract/police-referral.md).</summary>
internal static class ReferralEndpoints
{
    private static readonly Permission[] MayRead = [Permission.ReferralsReadOwn, Permission.CasesReadAll, Permission.ReferralsWork];

    /// <summary>The referral as it stands, for the answer to a stale version.</summary>
    internal static Task<ReferralReceipt> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetReferralReceiptQuery(ReferralId.From(context.RouteId())), context.RequestAborted);

    public static void MapReferrals(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals").WithTags("Referrals");
        referrals.MapPost("/", Receive).RequirePermission(Permission.ReferralsSend)
            .WithName("SendReferral")
            .WithSummary("Send, correct or withdraw the referral of one victim in one crime")
            .WithPoliceMessage()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        referrals.MapGet("/{referralId:guid}", Get).RequirePermission(MayRead)
            .WithName("GetReferral")
            .WithSummary("What became of a referral");
        referrals.MapGet("/", List).RequirePermission(MayRead)
            .WithName("ListReferrals")
            .WithSummary("What became of the referrals that you may see, oldest first");
        referrals.MapGet("/changes", Changes).RequirePermission(MayRead)
            .WithName("ListReferralChanges")
            .WithSummary("The referrals that you may see whose status or outcome changed, oldest change first; resumeAfter is where to go on later");
    }

    private static async Task<Results<Created<ReferralReceipt>, Ok<ReferralReceipt>>> Receive(
        HttpRequest request, IMediator mediator, CancellationToken ct, [FromQuery] bool dryRun = false)
    {
        var body = await request.ReadJsonBytes(ct);
        var taken = await mediator.Send(new ReceivePoliceMessageCommand(body, dryRun), ct);

        // A dry run leaves nothing that could be found under an address.
        return taken.Created && !dryRun
            ? TypedResults.Created($"/api/v1/referrals/{taken.Receipt.ReferralId}", taken.Receipt)
            : TypedResults.Ok(taken.Receipt);
    }

    private static async Task<Ok<ReferralReceipt>> Get(
        Guid referralId, IMediator mediator, ICurrentUser user, HttpResponse response, CancellationToken ct)
    {
        var receipt = await mediator.Send(new GetReferralReceiptQuery(ReferralId.From(referralId)), ct);
        if (user.Force is null)
        {
            response.SetVersion(receipt.Version);
        }
        else
        {
            response.SetFingerprint(receipt);
        }

        return TypedResults.Ok(receipt);
    }

    private static async Task<Ok<ListPage<ReferralReceipt>>> List(
        IMediator mediator, CancellationToken ct, [FromQuery] string? recordId = null, [FromQuery] int limit = Paging.Usual, [FromQuery] string? after = null,
        [FromQuery] bool count = false)
    {
        var query = new ListReferralReceiptsQuery(recordId, Paging.Limit(limit), Paging.Read(after), count);
        var page = await mediator.Send(query, ct);
        return TypedResults.Ok(new ListPage<ReferralReceipt>(page.Items, Paging.Write(page.Next)) { Total = page.Total });
    }

    private static async Task<Ok<ReferralChanges>> Changes(
        IMediator mediator, CancellationToken ct, [FromQuery] int limit = Paging.Usual, [FromQuery] string? after = null, [FromQuery] bool count = false)
    {
        var page = await mediator.Send(new ListReferralChangesQuery(Paging.Limit(limit), Paging.ReadNumber(after), count), ct);
        var last = Paging.WriteNumber(page.Last);
        return TypedResults.Ok(new ReferralChanges(page.Items, page.HasMore ? last : null, last) { Total = page.Total });
    }
}

/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="ResumeAfter">Give it as "after" to be told of what changes from now on; always there, also where nothing has changed.</param>
public sealed record ReferralChanges(IReadOnlyList<ReferralReceipt> Items, string? Next, string ResumeAfter)
{
    /// <summary>How many there are from here on; only where it is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }
}
