using CaseManagement.Application.Referrals;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseManagement.Api.Endpoints.Referrals;

/// <summary>Bodies that are read and answered as streams, described by hand.</summary>
internal static class ManyMessagesDescription
{
    public static RouteHandlerBuilder WithMessageBatch(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer(async (operation, context, ct) =>
    {
        var message = PoliceMessageDescription.SchemaIn(context.Document!);
        var receipt = await Receipt(context, ct);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = $"An array of up to {MessageArray.Most} messages, or a message a line, each of at most 256 KiB. Empty lines are passed over",
            Content = Bodies(message),
        };
        operation.Answers(new OpenApiResponse
        {
            Description = "A receipt for each message, in order. A line is answered as soon as it is taken",
            Content = Bodies(receipt),
        });
    });

    public static RouteHandlerBuilder WithReferralFile(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer(async (operation, context, ct) =>
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Description = "docs/contract/police-referral-csv.md tells its columns" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "A file of comma-separated values in UTF-8 or Windows-1252, as the body or as the form field file",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["text/csv"] = new() { Schema = file },
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "file" },
                        Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = file },
                    },
                },
            },
        };
        operation.Answers(new OpenApiResponse
        {
            Description = "A receipt for each row, in order; errors are keyed by column. A table where text/csv is accepted",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/x-ndjson"] = new() { Schema = await Receipt(context, ct) },
                ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        });
    });

    /// <summary>Before the errors that it may answer.</summary>
    private static void Answers(this OpenApiOperation operation, OpenApiResponse answer)
    {
        var errors = operation.Responses!.Where(response => response.Key != "200").ToList();
        operation.Responses = new OpenApiResponses { ["200"] = answer };
        errors.ForEach(error => operation.Responses[error.Key] = error.Value);
    }

    private static Dictionary<string, OpenApiMediaType> Bodies(IOpenApiSchema item) => new()
    {
        ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = item } },
        ["application/x-ndjson"] = new() { Schema = item },
    };

    private static async Task<IOpenApiSchema> Receipt(OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var document = context.Document!;
        foreach (var type in new[] { typeof(ReferralReceipt), typeof(RefusedLine) })
        {
            document.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, ct));
        }

        return new OpenApiSchema
        {
            AnyOf = [new OpenApiSchemaReference(nameof(ReferralReceipt), document), new OpenApiSchemaReference(nameof(RefusedLine), document)],
        };
    }
}
