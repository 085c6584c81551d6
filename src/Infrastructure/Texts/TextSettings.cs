using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Texts;

/// <summary>The text gateway, which speaks as GOV.UK Notify does; none where no address is set.</summary>
public sealed record TextSettings
{
    public Uri? BaseUrl { get; init; }

    public string ServiceId { get; init; } = "";

    public string Secret { get; init; } = "";

    /// <summary>Of the gateway's template that consists of ((text)) alone: what is said is written here.</summary>
    public string TemplateId { get; init; } = "";

    /// <summary>As the telephone shows it; told in the preview alone, since the gateway sets it.</summary>
    public string Sender { get; init; } = "";

    public TimeSpan Timeout { get; init; }

    /// <summary>By which the gateway is known when it tells what became of a text; null where it tells nothing.</summary>
    public string? ReceiptToken { get; init; }

    public static TextSettings Read(IConfiguration configuration)
    {
        var text = configuration.GetSection("Text");
        var address = text["BaseUrl"] is { Length: > 0 } given ? new Uri(given) : null;
        return new TextSettings
        {
            BaseUrl = address,
            ServiceId = Needed("Text:ServiceId", text["ServiceId"]),
            Secret = Needed("Text:Secret", configuration.GetSecret("Text:Secret")),
            TemplateId = Needed("Text:TemplateId", text["TemplateId"]),
            Sender = text["Sender"] is { Length: > 0 } sender ? sender : "Text message",
            Timeout = TimeSpan.FromSeconds(text.GetValue("TimeoutSeconds", 30)),
            ReceiptToken = configuration.GetSecret("Text:ReceiptToken") is { Length: > 0 } token ? token : null,
        };

        string Needed(string key, string? value) => address is null || !string.IsNullOrEmpty(value)
            ? value ?? ""
            : throw new StartRefusedException($"Text:BaseUrl is set, so {key} must be too");
    }
}
