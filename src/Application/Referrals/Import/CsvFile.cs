using System.Runtime.CompilerServices;
using System.Text;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>A force's file of referrals, a row each, read as it is taken.</summary>
public sealed class CsvFile
{
    private const int LongestNameShown = 64;

    private readonly TextLines _lines;
    private readonly IReadOnlyList<string> _header;

    private CsvFile(TextLines lines, IReadOnlyList<string> header) => (_lines, _header) = (lines, header);

    /// <param name="file">Can be read twice.</param>
    /// <exception cref="UnreadableFileException">When it is not text or its header is wrong.</exception>
    public static async Task<CsvFile> Open(Stream file, CancellationToken ct)
    {
        var lines = new TextLines(await TextFile.Open(file, ct));
        await using var rows = CsvRows.Read(lines, ct).GetAsyncEnumerator(ct);
        return await rows.MoveNextAsync() && rows.Current.Cells is { } header
            ? new CsvFile(lines, Checked([.. header.Select(name => name.Trim())]))
            : throw UnreadableFileException.Because(FaultCode.Required, "Begin the file with a row of column names");
    }

    public async IAsyncEnumerable<RawMessage> Messages([EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var row in CsvRows.Read(_lines, ct))
        {
            yield return Message(row);
        }
    }

    private RawMessage Message(CsvRow row)
    {
        if (row.IsTooLong)
        {
            return RawMessage.TooLarge(row.Line);
        }

        if (row.Cells is null)
        {
            return NotARow(row, "Put quotes around the whole cell, close them, and double those inside it");
        }

        if (row.Cells.Count != _header.Count)
        {
            return NotARow(row, $"Give as many cells as the header has: {_header.Count}");
        }

        var cells = _header.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second);
        var message = new RowMessage(cells);
        return new RawMessage(row.Line, message.ToJson()) { RecordId = cells[CsvColumns.RecordId], Told = message.ByColumn };
    }

    private static RawMessage NotARow(CsvRow row, string sentence) => new(row.Line, Encoding.UTF8.GetBytes(row.Text))
    {
        Refused = RefusedMessageException.At(MessageRefusal.Invalid, ("", FaultCode.Type, sentence)),
    };

    private static List<string> Checked(List<string> header)
    {
        var known = CsvColumns.All.Select(column => column.Name).ToHashSet();
        var faults = header.Where(name => !known.Contains(name))
            .Select(name => (Name: PlainText.Shorten(PlainText.Clean(name), LongestNameShown), Fault: new MessageFault(FaultCode.UnknownMember, "Leave this column out: the file does not have it")))
            .Concat(header.CountBy(name => name).Where(name => name.Value > 1 && known.Contains(name.Key))
                .Select(name => (Name: name.Key, Fault: new MessageFault(FaultCode.Contradiction, "Give this column once"))))
            .Concat(CsvColumns.Needed.Except(header)
                .Select(name => (Name: name, Fault: new MessageFault(FaultCode.Required, "Give this column: without it no row can be taken"))))
            .ToLookup(fault => fault.Name, fault => fault.Fault);
        return faults.Count == 0
            ? header
            : throw new UnreadableFileException(faults.ToDictionary(fault => fault.Key, fault => (IReadOnlyList<MessageFault>)[.. fault]));
    }
}
