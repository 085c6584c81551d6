using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Referrals.Import;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Api.Endpoints.Referrals;

/// <summary>Many messages in one request: each is taken as if it came alone and has a receipt of its own.</summary>
internal static class ReferralBatchEndpoints
{
    private const string Lines = "application/x-ndjson";

    /// <summary>Each may be as long as a single one, and a comma follows it.</summary>
    private const int LargestArray = MessageArray.Most * (MessageBody.Largest + 1);

    /// <summary>It lies on disk until it is read, so it may not be endless; a force's busiest night is a hundredth of it.</summary>
    private const long LargestFile = 1024L * 1024 * 1024;

    public static void MapReferralBatches(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals").WithTags("Referrals").RequirePermission(Permission.ReferralsSend);
        referrals.MapPost("/batch", Batch)
            .WithName("SendReferrals")
            .WithSummary("Send many messages as an array, or as lines without limit; each has a receipt of its own")
            .WithMessageBatch()
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        referrals.MapPost("/import", Import)
            .WithName("ImportReferrals")
            .WithSummary("Send a nightly file, a referral a row; each has a receipt of its own")
            .WithReferralFile()
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static Task Batch(HttpContext http, IMediator mediator, CancellationToken ct, [FromQuery] bool dryRun = false) =>
        IsLines(http.Request) ? TakeLines(http, mediator, dryRun, ct) : TakeArray(http, mediator, dryRun, ct);

    private static async Task TakeLines(HttpContext http, IMediator mediator, bool dryRun, CancellationToken ct)
    {
        http.Request.RefuseCompressed();
        http.BePatient();
        await Take(MessageLines.Read(http.Request.BodyReader, ct), ReceiptForm.Lines, http, mediator, dryRun, ct);
    }

    private static async Task TakeArray(HttpContext http, IMediator mediator, bool dryRun, CancellationToken ct)
    {
        var body = await http.Request.ReadJsonBytes(LargestArray, $"Send at most {MessageArray.Most} messages of at most 256 KiB each", ct);
        await Take(MessageArray.Read(body).ToAsyncEnumerable(), ReceiptForm.Array, http, mediator, dryRun, ct);
    }

    private static async Task Import(HttpContext http, IMediator mediator, CancellationToken ct, [FromQuery] bool dryRun = false)
    {
        http.BePatient();
        await using var file = await http.Request.ReadFile(ct);
        var rows = await CsvFile.Open(file, ct);
        await Take(rows.Messages(ct), IsTableAsked(http.Request) ? ReceiptForm.Table : ReceiptForm.Lines, http, mediator, dryRun, ct);
    }

    private static async Task Take(
        IAsyncEnumerable<RawMessage> messages, ReceiptForm form, HttpContext http, IMediator mediator, bool dryRun, CancellationToken ct)
    {
        using var receipts = new ReceiptStream(http.Response, form);
        await mediator.Send(new TakeMessagesCommand(messages, receipts.Tell, dryRun), ct);
        await receipts.End();
    }

    private static bool IsTableAsked(HttpRequest request)
    {
        var table = new MediaTypeHeaderValue("text/csv");
        return request.GetTypedHeaders().Accept.Any(range => range.Quality is not 0 && table.Equals(new MediaTypeHeaderValue(range.MediaType)));
    }

    private static bool IsLines(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(Lines, StringComparison.OrdinalIgnoreCase);
}
