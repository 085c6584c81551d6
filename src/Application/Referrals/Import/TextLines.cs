using System.Text;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>One line of a file without its end; without its text where that is too long to be held.</summary>
internal sealed record TextLine(long Number, string Text, bool IsTooLong);

/// <summary>The lines of a file, some of which may be put back to be read again.</summary>
internal sealed class TextLines(TextReader text)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly Stack<TextLine> _again = new();
    private readonly StringBuilder _line = new();
    private int _next;
    private int _end;
    private long _number;

    public async ValueTask<TextLine?> Next(CancellationToken ct)
    {
        if (_again.TryPop(out var line))
        {
            return line;
        }

        _line.Clear();
        var isTooLong = false;
        while (_next < _end || await Fill(ct))
        {
            var rest = _buffer.AsSpan(_next, _end - _next);
            var end = rest.IndexOf('\n');
            var part = end < 0 ? rest : rest[..end];
            isTooLong |= _line.Length + part.Length > MessageLines.Longest;
            _line.Append(isTooLong ? [] : part);
            _next += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return Line(isTooLong);
            }
        }

        return _line.Length > 0 || isTooLong ? Line(isTooLong) : null;
    }

    /// <param name="lines">In the order in which they stand.</param>
    public void ReadAgain(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines.Reverse())
        {
            _again.Push(line);
        }
    }

    private TextLine Line(bool isTooLong)
    {
        var length = _line.Length > 0 && _line[^1] == '\r' ? _line.Length - 1 : _line.Length;
        return new TextLine(++_number, isTooLong ? "" : _line.ToString(0, length), isTooLong);
    }

    private async ValueTask<bool> Fill(CancellationToken ct)
    {
        _next = 0;
        _end = await text.ReadAsync(_buffer.AsMemory(), ct);
        return _end > 0;
    }
}
