namespace CaseManagement.Application.Referrals.Import;

/// <summary>Receipts as rows for whoever reads them in a spreadsheet.</summary>
public static class ReceiptTable
{
    public const string Header = "line,record_id,outcome,status,reference,reasons\r\n";

    public static string Row(LineReceipt receipt) => string.Join(',',
        $"{receipt.Line}", Text(receipt.RecordId), Text(receipt.Receipt?.Outcome ?? RefusedLine.Invalid), Text(receipt.Receipt?.Status),
        Text(receipt.Receipt?.Reference), Text(string.Join('|', ReasonsOf(receipt)))) + "\r\n";

    private static IEnumerable<string> ReasonsOf(LineReceipt receipt) => receipt.Receipt is { } taken
        ? taken.Reasons.Select(reason => Reason(reason.Field, reason.Code, reason.Message))
        : receipt.Errors!.SelectMany(at => at.Value, (at, fault) => Reason(at.Key, fault.Code, fault.Message));

    private static string Reason(string? place, string code, string sentence) =>
        string.IsNullOrEmpty(place) ? $"{code} {sentence}" : $"{place} {code} {sentence}";

    /// <summary>A spreadsheet takes what begins so for a formula, and runs it; the mark in front says that it is text.</summary>
    private static string Text(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text ?? "";
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
