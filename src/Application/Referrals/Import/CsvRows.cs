using System.Runtime.CompilerServices;

namespace CaseManagement.Application.Referrals.Import;

/// <param name="Line">The line on which the row starts.</param>
/// <param name="Cells">Null where the quotes of the row do not fit together.</param>
internal sealed record CsvRow(long Line, string Text, IReadOnlyList<string>? Cells, bool IsTooLong);

/// <summary>
/// The rows of a file. A library would read a quote that is never closed to the end of the file, and with it all rows
/// that follow; here only its own line is lost. Line ends within a cell are given as one newline.
/// </summary>
internal static class CsvRows
{
    public static async IAsyncEnumerable<CsvRow> Read(TextLines lines, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await lines.Next(ct) is { } first)
        {
            if (first.IsTooLong)
            {
                yield return new CsvRow(first.Number, "", null, true);
            }
            else if (!string.IsNullOrWhiteSpace(first.Text))
            {
                yield return await Row(first, lines, ct);
            }
        }
    }

    private static async Task<CsvRow> Row(TextLine first, TextLines lines, CancellationToken ct)
    {
        var cells = new CsvCells();
        cells.Add(first.Text);
        List<TextLine> further = [];
        var length = first.Text.Length;
        while (cells.IsOpen)
        {
            var next = await lines.Next(ct);
            if (next is not null)
            {
                further.Add(next);
                length += next.Text.Length + 1;
            }

            if (next is null or { IsTooLong: true } || length > MessageLines.Longest)
            {
                return Broken(first, further, lines);
            }

            cells.Add("\n");
            cells.Add(next.Text);
        }

        return cells.IsBroken
            ? Broken(first, further, lines)
            : new CsvRow(first.Number, string.Join('\n', further.Select(l => l.Text).Prepend(first.Text)), cells.End(), false);
    }

    /// <summary>What it ran into may well be rows that are whole.</summary>
    private static CsvRow Broken(TextLine first, List<TextLine> further, TextLines lines)
    {
        lines.ReadAgain(further);
        return new CsvRow(first.Number, first.Text, null, false);
    }
}
