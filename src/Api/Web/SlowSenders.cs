using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CaseManagement.Api.Web;

internal static class SlowSenders
{
    /// <summary>Some byte every few minutes; less is a connection that nobody holds any more.</summary>
    private static readonly MinDataRate Patient = new(bytesPerSecond: 1, gracePeriod: TimeSpan.FromMinutes(5));

    /// <summary>
    /// A stream of messages may trickle in as crimes are recorded, and its receipts be read when all is sent. The server's
    /// usual rates are for those who attack it without a key. HTTP/2 knows no other rate than the usual or none.
    /// </summary>
    public static void BePatient(this HttpContext http)
    {
        var rate = HttpProtocol.IsHttp11(http.Request.Protocol) ? Patient : null;
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } sending)
        {
            sending.MinDataRate = rate;
        }

        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } reading)
        {
            reading.MinDataRate = rate;
        }
    }
}
