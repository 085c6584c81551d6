using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Messages;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Infrastructure.Texts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Messages;

/// <summary>As GOV.UK Notify tells what became of a text. It sends more than this, the number among it, which is not read.</summary>
internal sealed record TextReceiptBody(Guid Id, string? Reference, string? Status);

/// <summary>The way in for the text gateway. It is known by its token alone, and is answered the same whatever it tells of.</summary>
internal static class TextReceiptEndpoints
{
    private const int MostBytes = 8 * 1024;
    private const string Scheme = "Bearer ";

    public static void MapTextReceipts(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/text-receipts", Take).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    /// <summary>Nothing of a stranger's body is read.</summary>
    private static async Task<Results<NoContent, BadRequest, UnauthorizedHttpResult, StatusCodeHttpResult>> Take(
        HttpRequest request, TextSettings settings, CurrentUser user, IMediator mediator, CancellationToken ct)
    {
        if (!IsGateway(request.Headers.Authorization.ToString(), settings.ReceiptToken))
        {
            return TypedResults.Unauthorized();
        }

        if (request.ContentLength is null or > MostBytes)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (await Read(request, ct) is not { } told)
        {
            return TypedResults.BadRequest();
        }

        user.BecomeSystem(Permission.RunJobs);
        await mediator.Send(new TakeTextReceiptCommand(told.Id, told.Reference, told.Status), ct);
        return TypedResults.NoContent();
    }

    private static async Task<TextReceiptBody?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<TextReceiptBody>(request.Body, JsonSerializerOptions.Web, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Compared by digests of one length, so that the time it takes tells nothing.</summary>
    private static bool IsGateway(string given, string? token) =>
        token is not null && given.StartsWith(Scheme, StringComparison.Ordinal) && CryptographicOperations.FixedTimeEquals(Digest(given[Scheme.Length..]), Digest(token));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
