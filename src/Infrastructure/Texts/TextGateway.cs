using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseManagement.Application.Messages;

namespace CaseManagement.Infrastructure.Texts;

/// <summary>Hands texts to a gateway in the form of GOV.UK Notify's API. Nothing here logs, since everything here holds a number.</summary>
internal sealed class TextGateway : ITextSender, IDisposable
{
    private readonly TextSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public TextGateway(TextSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
        {
            BaseAddress = settings.BaseUrl,
            Timeout = settings.Timeout,
        };
    }

    public bool IsConfigured => _settings.BaseUrl is not null;

    public async Task Send(TextMessage text, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/notifications/sms")
        {
            Content = JsonContent.Create(new Sms(text.To, _settings.TemplateId, new Personalisation(text.Text), text.Reference), SmsJson.Default.Sms),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", GatewayToken.Issue(_settings.ServiceId, _settings.Secret, _clock.GetUtcNow()));
        using var answer = await Ask(request, ct);
        if (answer.StatusCode != HttpStatusCode.Created)
        {
            // What the gateway cannot take it cannot take later either; all else may be mended: its key, its limits, itself.
            throw new TextNotSentException($"HTTP {(int)answer.StatusCode}", forGood: answer.StatusCode == HttpStatusCode.BadRequest);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> Ask(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (HttpRequestException failure)
        {
            throw new TextNotSentException($"HTTP {failure.HttpRequestError}", forGood: false, failure);
        }
        catch (OperationCanceledException timeout) when (!ct.IsCancellationRequested)
        {
            throw new TextNotSentException("No answer in time", forGood: false, timeout);
        }
    }
}
