using CaseManagement.Application.Common.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseManagement.Api.Web;

/// <summary>The API's description at /openapi/v1.json: every operation with the errors it may answer and the credential it needs.</summary>
internal static class OpenApiSetup
{
    private const string Problem = "Problem";
    private const string Key = "key";
    private const string Session = "session";

    public static void AddApiDocumentation(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        o.AddDocumentTransformer(Describe);
        o.AddOperationTransformer(Complete);
        o.AddSchemaTransformer(DescribeInstants);
    });

    /// <summary>Something to try the API with, where developers are; elsewhere the description itself is enough.</summary>
    public static void UseApiDocumentation(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.UseSwaggerUI(o => o.SwaggerEndpoint("/openapi/v1.json", "Victim Care Service, version 1"));
        }
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Victim Care Service",
            Version = "v1",
            Description = "Case management of a victim care service. Errors are problem details (RFC 9457); lists are paged by cursor.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key of a machine client" },
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "vcs-session",
                Description = "The session of a person who signed in",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Problem] = ProblemSchema();
        document.Components.Schemas.Remove("ProblemDetails");
        return Task.CompletedTask;
    }

    /// <summary>Our converter for instants is opaque to the framework.</summary>
    private static Task DescribeInstants(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is { } inner && inner == typeof(DateTime))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String | JsonSchemaType.Null, "date-time");
        }
        else if (context.JsonTypeInfo.Type == typeof(DateTime))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        }

        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        if (!isOpen)
        {
            operation.Security = [Needs(Key, context.Document!), Needs(Session, context.Document!)];
            operation.Description ??= PermissionsOf(metadata);
        }

        foreach (var status in ErrorsOf(operation, metadata, isOpen).Union(operation.Responses.Keys.Where(k => k[0] is '4' or '5').Select(int.Parse)))
        {
            operation.Responses[$"{status}"] = new OpenApiResponse
            {
                Description = ReasonOf(status),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, context.Document) },
                },
            };
        }

        operation.Responses = InOrder(operation.Responses);
        AddHeaders(operation, metadata);
        return Task.CompletedTask;
    }

    private static OpenApiResponses InOrder(OpenApiResponses responses)
    {
        var ordered = new OpenApiResponses();
        foreach (var (status, response) in responses.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            ordered[status] = response;
        }

        return ordered;
    }

    private static IEnumerable<int> ErrorsOf(OpenApiOperation operation, IList<object> metadata, bool isOpen)
    {
        int[] always = isOpen ? [429] : [401, 403, 429];
        int[] whereAsked = operation.Parameters is { Count: > 0 } || operation.RequestBody is not null ? [400] : [];
        int[] whereNamed = operation.Parameters?.Any(p => p.In == ParameterLocation.Path) == true ? [404] : [];
        int[] whereSent = operation.RequestBody is not null || operation.Parameters?.Any(p => p.In == ParameterLocation.Query) == true ? [422] : [];
        int[] whereVersioned = metadata.OfType<TakesVersion>().LastOrDefault() switch
        {
            { IsNeeded: true } => [409, 412, 428],
            { IsNeeded: false } => [409, 412],
            null => [],
        };
        return [.. always, .. whereAsked, .. whereNamed, .. whereSent, .. whereVersioned];
    }

    private static void AddHeaders(OpenApiOperation operation, IList<object> metadata)
    {
        if (metadata.OfType<TakesVersion>().LastOrDefault() is { } takes)
        {
            AddHeader(operation, "If-Match", takes.IsNeeded, "The ETag of what you looked at");
        }

        if (metadata.OfType<TakesIdempotencyKey>().Any())
        {
            AddHeader(operation, "Idempotency-Key", false, "Repeats this request safely for 24 hours");
        }
    }

    private static void AddHeader(OpenApiOperation operation, string name, bool required, string description) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

    private static OpenApiSecurityRequirement Needs(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static string? PermissionsOf(IList<object> metadata)
    {
        var names = metadata.OfType<IAuthorizeData>()
            .Select(data => data.Policy is { } name ? PermissionPolicies.Parse(name) : null)
            .SelectMany(policy => policy?.Requirements.OfType<PermissionRequirement>() ?? [])
            .Select(requirement => string.Join(" or ", requirement.AnyOf.Select(Words)))
            .ToList();
        return names.Count > 0 ? $"Needs: {string.Join("; ", names)}." : null;
    }

    private static string Words(Permission permission) => string.Join(
        ' ', System.Text.RegularExpressions.Regex.Split($"{permission}", "(?<=[a-z])(?=[A-Z])")).ToLowerInvariant();

    private static string ReasonOf(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457). Keys of errors are JSON paths of the request, \"\" for the request as a whole.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "urn:victim-care:problem:…, never changes" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = FaultSchema() },
            },
            ["current"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "With 412: what the thing is now" },
        },
    };

    private static OpenApiSchema FaultSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["message"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };
}
