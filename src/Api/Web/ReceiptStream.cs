using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Referrals.Import;

namespace CaseManagement.Api.Web;

/// <summary>
/// Receipts as they leave while messages are still read. A sender that reads nothing before it has sent everything would
/// wait for us as we for it, so what it has not read yet waits here; only far beyond a night's file does that hold us up.
/// The answer begins with the first receipt: who waits for leave to send a body must get that first.
/// </summary>
internal sealed class ReceiptStream : IDisposable
{
    private const int MostUnread = 64 * 1024 * 1024;

    private readonly Pipe _unread = new(new PipeOptions(pauseWriterThreshold: MostUnread, resumeWriterThreshold: MostUnread / 2, useSynchronizationContext: false));
    private readonly CancellationTokenSource _ended = new();
    private readonly ReceiptForm _form;
    private readonly Task _sending;
    private bool _hasBegun;

    public ReceiptStream(HttpResponse response, ReceiptForm form)
    {
        _form = form;
        response.ContentType = form.ContentType;
        _sending = _unread.Reader.CopyToAsync(response.BodyWriter, _ended.Token);
    }

    public async Task Tell(IReadOnlyList<LineReceipt> receipts, CancellationToken ct)
    {
        foreach (var receipt in receipts)
        {
            Write(_hasBegun ? _form.Between : _form.Head);
            _hasBegun = true;
            _unread.Writer.Write(_form.Write(receipt));
            Write(_form.After);
        }

        await _unread.Writer.FlushAsync(ct);
    }

    /// <summary>Everything was told; returns when it has left.</summary>
    public async Task End()
    {
        Write(_hasBegun ? "" : _form.Head);
        Write(_form.Foot);
        await _unread.Writer.CompleteAsync();
        await _sending;
    }

    public void Dispose()
    {
        _ended.Cancel();
        _unread.Writer.Complete();
        _ended.Dispose();
    }

    private void Write(string text) => _unread.Writer.Write(Encoding.UTF8.GetBytes(text));
}

/// <summary>What stands before the first receipt, between two, behind each and at the end.</summary>
internal sealed record ReceiptForm(string ContentType, string Head, string Between, string After, string Foot, Func<LineReceipt, byte[]> Write)
{
    public static readonly ReceiptForm Array = new("application/json; charset=utf-8", "[", ",", "", "]", receipt => receipt.ToJson());

    public static readonly ReceiptForm Lines = new("application/x-ndjson", "", "", "\n", "", receipt => receipt.ToJson());

    public static readonly ReceiptForm Table = new(
        "text/csv; charset=utf-8", ReceiptTable.Header, "", "", "", receipt => Encoding.UTF8.GetBytes(ReceiptTable.Row(receipt)));
}
