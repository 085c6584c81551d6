using System.Text;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>The cells of one row as they are read, character by character (RFC 4180).</summary>
internal sealed class CsvCells
{
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private Place _place = Place.BeforeCell;

    private enum Place
    {
        BeforeCell,
        Plain,
        Quoted,
        BehindQuotes,
    }

    /// <summary>A quoted cell has begun and not ended: the row goes on in the next line.</summary>
    public bool IsOpen => _place == Place.Quoted;

    /// <summary>Something stands behind a closing quote, so nobody can say what was meant.</summary>
    public bool IsBroken { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Add(c);
        }
    }

    public IReadOnlyList<string> End()
    {
        EndCell();
        return _cells;
    }

    private void Add(char c)
    {
        switch (_place, c)
        {
            case (Place.BeforeCell, '"'):
                _place = Place.Quoted;
                break;
            case (Place.Quoted, '"'):
                _place = Place.BehindQuotes;
                break;
            case (Place.BehindQuotes, '"'):
                _cell.Append('"');
                _place = Place.Quoted;
                break;
            case (Place.BeforeCell or Place.Plain or Place.BehindQuotes, ','):
                EndCell();
                break;
            case (Place.Quoted, _):
                _cell.Append(c);
                break;
            default:
                IsBroken |= _place == Place.BehindQuotes;
                _cell.Append(c);
                _place = Place.Plain;
                break;
        }
    }

    private void EndCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
        _place = Place.BeforeCell;
    }
}
