using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Domain.Common;
using Microsoft.AspNetCore.Http.Features;

namespace CaseManagement.Api.Web;

internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<IRequestContext, RequestContext>();
        services.AddApiDocumentation();

        // What cannot be bound is told like every other fault, by ProblemHandler.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            o.SerializerOptions.AllowDuplicateProperties = false;
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
            o.SerializerOptions.Converters.Add(new InstantConverter());
        });
    }
}

/// <summary>Instants: taken with any offset, given out in UTC with "Z".</summary>
internal sealed class InstantConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Rfc3339.TryParseInstant(reader.GetString(), out var utc)
            ? utc
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

internal sealed class RequestContext(IHttpContextAccessor http) : IRequestContext
{
    private bool _isTaken;

    public string? TakeIdempotencyKey()
    {
        var key = _isTaken || http.HttpContext is not { } context ? null : KeyOf(context.Request);
        _isTaken = true;
        return key;
    }

    /// <summary>A form of a page has been read by now; the body of an upload to the API is its endpoint's to read.</summary>
    private static string? KeyOf(HttpRequest request) =>
        request.Headers["Idempotency-Key"].FirstOrDefault() ?? (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } form ? KeyOf(form) : null);

    /// <summary>A form that is filled in anew and sent again is another request: people go back in the browser.</summary>
    private static string? KeyOf(IFormCollection form)
    {
        if (form[PostFormTagHelper.Once].FirstOrDefault() is not { Length: > 0 and <= 40 } once)
        {
            return null;
        }

        var typed = form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => new KeyValuePair<string, string?[]>(field.Key, [.. field.Value]));
        return $"form:{once}:{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(typed)))}";
    }
}
