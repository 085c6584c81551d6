using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CaseManagement.Api.Endpoints.Referrals;

internal static class PoliceMessageDescription
{
    private const string Name = "PoliceReferral";

    /// <summary>The body is read as bytes, so the published schema itself describes it.</summary>
    public static RouteHandlerBuilder WithPoliceMessage(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer((operation, context, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "docs/contract/police-referral.md tells what it means. At most 256 KiB",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = SchemaIn(context.Document!) } },
        };
        return Task.CompletedTask;
    });

    public static OpenApiSchemaReference SchemaIn(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Name] = ReadSchema(document);
        return new OpenApiSchemaReference(Name, document);
    }

    private static OpenApiSchema ReadSchema(OpenApiDocument document)
    {
        using var published = typeof(Domain.Referrals.PoliceMessage).Assembly.GetManifestResourceStream("police-referral.schema.json")!;
        using var text = new StreamReader(published);
        return OpenApiModelFactory.Parse<OpenApiSchema>(text.ReadToEnd(), OpenApiSpecVersion.OpenApi3_1, document, out _)!;
    }
}
